import { addressesOf, parseTarget, type Target } from '../../../evidence/address/target.ts';
import type { HttpReply, ReplyOutcome } from '../../../evidence/port/replies.ts';
import type { Upstreams } from '../../../evidence/port/upstreams.ts';
import { expectationAt } from '../../programs/expectation-for.ts';
import { tryToConnect } from '../connect.ts';
import { hasListener } from '../containers/engine-sockets.ts';
import { readListenRows } from '../listeners.ts';
import { ownersOfPort } from '../owners.ts';
import { ask } from '../replies/ask.ts';

type Upstream = Upstreams[number];

export interface Tried extends Pick<Upstream, 'result' | 'refusedOn' | 'reply' | 'status'> {
  /** Where it is, if it is on this computer. */
  target?: Target;
  /** Its answer, if that was HTTP. */
  outcome?: HttpReply;
}

const silenceMs = 1_500;
/** The beginning of a page says enough. */
const bodyMs = 300;

/** If a name has two addresses, one that accepts is enough. */
const order: Upstream['result'][] = ['accepted', 'silent', 'refused'];

/** Servers we can talk to as a browser would. FastCGI and the like have their own protocols. */
const speaksHttp = /^(https?|tcp):/;

/** Whether the server at this address accepts connections, and how it answers this path. Only tries servers on this computer. */
export async function tryUpstream(url: string, path: string): Promise<Tried> {
  const socket = /^(?:\w+:\/\/)?unix:(\/[^:|]+)/.exec(url)?.[1];
  // Without connecting: the kernel's table shows who listens there.
  if (socket) return { result: hasListener(socket) ? 'accepted' : 'refused' };
  const target = parseTarget(url.replace(/^(?!https?:)\w+:\/\//, 'http://'));
  if (!target) return { result: 'not-tried' };
  const attempts = await Promise.all(addressesOf(target).map((address) => tryToConnect(address, target.port)));
  const result = order.find((one) => attempts.some((attempt) => attempt.result === one)) ?? 'unreachable';
  const accepting = attempts.find((attempt) => attempt.result === 'accepted');
  const refusedOn = attempts.filter((attempt) => attempt.result === 'refused').map(({ address }) => address);
  return {
    result,
    ...(accepting && refusedOn.length > 0 && { refusedOn }),
    ...(accepting && speaksHttp.test(url) && (await asked({ ...target, path }, accepting.address, url))),
    target,
  };
}

/**
 * Only the proxy uses this port, so we ask nothing of a service that doesn't seem to be a web server, or that can't be seen, unless the
 * proxy itself speaks HTTP to it.
 */
async function asked(
  target: Target,
  address: string,
  url: string,
): Promise<Pick<Tried, 'reply' | 'status' | 'outcome'>> {
  const [owners, rows] = await Promise.all([
    ownersOfPort(target.port).catch(() => []),
    readListenRows().catch(() => []),
  ]);
  const expectation = expectationAt(target, address, { owners, rows });
  if (typeof expectation === 'object' && !expectation.mayBeWeb) return expectation.isSure ? { reply: 'not-http' } : {};
  if (expectation === 'unseen' && !url.startsWith('http')) return {};
  const question = {
    target,
    address,
    scheme: target.scheme,
    silenceMs,
    bodyMs,
    expectation: Promise.resolve(expectation),
  };
  const outcome = await ask(question);
  if (outcome.kind === 'http') return { reply: 'http', status: outcome.status, outcome };
  const reply = replyOf[outcome.kind];
  return reply ? { reply } : {};
}

const replyOf: Partial<Record<ReplyOutcome['kind'], NonNullable<Upstream['reply']>>> = {
  'not-http': 'not-http',
  closed: 'closed',
  reset: 'closed',
  silent: 'silent',
};
