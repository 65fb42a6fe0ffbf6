import type { Socket } from 'node:net';
import { addAbortSignal, type Duplex } from 'node:stream';
import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import type { Expectation } from '../../programs/known-programs.ts';
import { connectLoopback } from '../../reach/connect-loopback.ts';
import { httpRequest, serverName } from './http-request.ts';
import { outcomeOf } from './outcome-of.ts';
import type { Question } from './question.ts';
import { ReplyBuffer } from './reply-buffer.ts';
import { splitReply } from './split-reply.ts';
import { isAllThere } from './unfinished.ts';

/** Servers that speak first do so at once. An unknown one gets this long. */
const bannerMs = 60;
/** The same, at the far side of a tunnel or of a container's engine. */
const farBannerMs = 250;
/** A server known to speak first may look up our name before it does. */
const knownBannerMs = 1_000;
const connectMs = 1_500;
/** The head may take this much longer than silence may, however slowly it drips. */
const headMs = 700;
/** A page that is still arriving after this time streams or has stalled. */
const bodyMs = 1_000;

/** Firefox 153 accepts 384 KiB, other browsers less. */
const maxHeadBytes = 393_216;

/** We offered HTTP/1.1, and the server only accepts HTTP/2. */
const onlyHttp2 = 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL';

/** Opens one connection, sends what the server can take, and returns its reply. */
export async function ask(question: Question): Promise<ReplyOutcome> {
  const socket = connectLoopback(question.address, question.target.port);
  if (question.signal) addAbortSignal(question.signal, socket);
  try {
    const failure = await connected(socket);
    if (failure) return failure;
    return await converse(question, socket);
  } finally {
    socket.on('error', () => undefined).destroy();
  }
}

async function converse(question: Question, socket: Socket): Promise<ReplyOutcome> {
  if (question.scheme === 'https') {
    const expectation = await question.expectation;
    return typeof expectation === 'object'
      ? askService(expectation, question, socket, new ReplyBuffer(socket))
      : askInTls(question, socket);
  }
  const hearing = new ReplyBuffer(socket);
  const banner = hearing.until(hasBytes, bannerMs);
  const expectation = await question.expectation;
  if (typeof expectation === 'object') return askService(expectation, question, socket, hearing);
  if (expectation !== 'web') await banner;
  if (expectation === 'unseen') await hearing.until(hasBytes, farBannerMs);
  // A page sent before we asked is a page all the same, and may be incomplete.
  const isOther = hasBytes(hearing.bytes) && !hearing.bytes.toString('latin1', 0, 5).startsWith('HTTP/');
  return isOther ? outcomeOf(hearing, false) : get(question, socket, hearing);
}

/** @returns what came instead of a connection; a server may reset one before we see that it was accepted */
function connected(socket: Socket): Promise<ReplyOutcome | undefined> {
  const none = { kind: 'no-connection' } as const;
  return new Promise((resolve) => {
    // On a busy machine the connection may be queued behind this timer, so let it through first.
    const timer = setTimeout(() => setImmediate(resolve, none), connectMs);
    socket.once('connect', () => resolve(socket.localPort === socket.remotePort ? none : undefined));
    socket.once('close', () => resolve(none));
    socket.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'ECONNRESET' ? { kind: 'reset' } : none),
    );
    socket.once('close', () => clearTimeout(timer)).once('connect', () => clearTimeout(timer));
  });
}

/**
 * A program that answers in HTTP although its port suggests another service is asked as a web server after all, and so is one that has
 * pages too, or is the person's own. If we know neither, we send nothing more: the silence may be a printer's or a database's.
 */
async function askService(
  { service, isSure, mayBeWeb }: Exclude<Expectation, string>,
  question: Question,
  socket: Socket,
  hearing: ReplyBuffer,
): Promise<ReplyOutcome> {
  if (service.opening) socket.write(service.opening);
  await hearing.until(hasBytes, isSure ? question.silenceMs : knownBannerMs);
  const outcome = outcomeOf(hearing, false);
  const isRecognised = outcome.kind === 'not-http' && outcome.protocol !== 'unknown';
  const isWeb = outcome.kind === 'http' || outcome.kind === 'broken-http' || isTlsAlert(hearing.bytes) || mayBeWeb;
  return (isSure && !mayBeWeb) || isRecognised || !isWeb
    ? outcome
    : ask({ ...question, expectation: Promise.resolve('web') });
}

async function askInTls(question: Question, socket: Socket): Promise<ReplyOutcome> {
  // Imported only here: loading TLS takes a third as long as Node's own start.
  const { openTls } = await import('./open-tls.ts');
  const tls = await openTls(socket, serverName(question), question.silenceMs);
  if (!('kind' in tls)) return afterHandshake(await get(question, tls, new ReplyBuffer(tls)));
  if (tls.kind !== 'tls-failed' || tls.code !== onlyHttp2) return tls;
  const { askHttp2 } = await import('./ask-http2.ts');
  return askHttp2(question);
}

/** If the server says nothing after this, it's all that shows it speaks TLS. */
function afterHandshake(outcome: ReplyOutcome): ReplyOutcome {
  const isWordless = outcome.kind === 'closed' || outcome.kind === 'reset' || outcome.kind === 'silent';
  return isWordless ? { ...outcome, handshake: true } : outcome;
}

async function get(question: Question, socket: Duplex, hearing: ReplyBuffer): Promise<ReplyOutcome> {
  const { target, address, scheme, silenceMs, onAnswer } = question;
  const headUntilMs = performance.now() + silenceMs + headMs;
  socket.write(httpRequest(target, address, scheme, question));
  await hearing.until(hasBytes, silenceMs);
  onAnswer?.();
  if (hasBytes(hearing.bytes)) await hearing.until(hasHead, headUntilMs - performance.now());
  // After a head longer than any browser accepts, there's nothing more to wait for.
  if (splitReply(hearing.bytes).isHeadWhole) await hearing.until(isAllThere, question.bodyMs ?? bodyMs);
  question.cookies?.take(splitReply(hearing.bytes).head, target);
  return outcomeOf(hearing, true);
}

/** How a TLS server says that it didn't understand: https://www.rfc-editor.org/rfc/rfc8446#section-6 */
function isTlsAlert(bytes: Buffer): boolean {
  return bytes[0] === 0x15 && bytes[1] === 3;
}

/** Or more bytes than any browser accepts as a head. */
function hasHead(bytes: Buffer): boolean {
  return bytes.length > maxHeadBytes || splitReply(bytes).isHeadWhole;
}

function hasBytes(bytes: Buffer): boolean {
  return bytes.length > 0;
}
