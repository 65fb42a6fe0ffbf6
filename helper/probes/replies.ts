import { otherScheme, type Target } from '../../evidence/address/target.ts';
import type { Replies, ReplyOutcome } from '../../evidence/port/replies.ts';
import { asksForTls } from '../../evidence/reply/asks-for-tls.ts';
import { isClosedOrReset } from '../../evidence/reply/is-closed-or-reset.ts';
import { mayDependOnHost } from '../../evidence/reply/may-depend-on-host.ts';
import { mayDependOnServerName } from '../../evidence/reply/may-depend-on-server-name.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import { expectationFor } from '../programs/expectation-for.ts';
import type { Expectation } from '../programs/known-programs.ts';
import { ask } from './replies/ask.ts';
import { configuredNames } from './replies/configured-names.ts';
import { withPort } from './replies/http-request.ts';
import { isInQueue } from './replies/is-in-queue.ts';
import type { Question } from './replies/question.ts';

/** As long as people wait, not as long as servers take. `stall` examines slower ones. */
const usualSilenceMs = 1_500;
/** The second scheme is a guess, and must not double the wait. */
const otherSchemeSilenceMs = 1_000;

/** Names that most servers on this computer accept. */
const usualHosts = ['localhost', '127.0.0.1'];

/**
 * The reply of each address that accepts. Asks the target's way first; if that gave no HTTP, in the other scheme, and if the target's name
 * was rejected, by another name.
 */
export const replies: Probe<'replies'> = async (context) => {
  const { target, silenceMs = usualSilenceMs } = context;
  const connect = await context.found('connect');
  const accepting = connect.filter(({ result }) => result === 'accepted');
  const asked = accepting.map(({ address }) =>
    repliesAt({ target, address, silenceMs, expectation: expectationFor(context, address) }, context),
  );
  return (await Promise.all(asked)).flat();
};

async function repliesAt(question: Omit<Question, 'scheme'>, context: ProbeContext): Promise<Replies> {
  const { scheme } = question.target;
  const own = await timed({ ...question, scheme });
  if (!question.target.socket && mayDependOnHost(own.outcome))
    return [own, ...(await byOtherNames({ ...question, scheme }, usualHosts))];
  if (mayDependOnServerName(own.outcome)) return [own, ...(await inTlsByOtherNames(question, context))];
  if (isLeftAlone(await question.expectation, own.outcome)) return [own];
  if (own.outcome.kind === 'silent' && (await isInQueue(question))) return [own];
  if (!suggestsOtherScheme(own.outcome) && !sendsToTls(own.outcome, question.target)) return [own];
  const other = await timed({ ...question, scheme: otherScheme(scheme), silenceMs: otherSchemeSilenceMs });
  return [own, other, ...(mayDependOnServerName(other.outcome) ? await inTlsByOtherNames(question, context) : [])];
}

/** If it doesn't seem to be a web server and says nothing, asking in the other scheme would only be one more error in its log. */
function isLeftAlone(expectation: Expectation, outcome: ReplyOutcome): boolean {
  const isService = typeof expectation === 'object' && !expectation.mayBeWeb;
  return isService && (outcome.kind === 'silent' || isClosedOrReset(outcome));
}

/** A server that picks its certificate by name may have one for another name. */
async function inTlsByOtherNames(
  question: Omit<Question, 'scheme' | 'silenceMs'>,
  { found }: ProbeContext,
): Promise<Replies> {
  const owners = await found('owners').catch(() => []);
  const process = owners.find((owner) => owner.process)?.process;
  const names = process ? configuredNames(process, question.target.port) : [];
  const asked = { ...question, scheme: 'https' as const, silenceMs: otherSchemeSilenceMs };
  return byOtherNames(asked, [...new Set([...usualHosts, ...names])]);
}

function byOtherNames(question: Question, names: readonly string[]): Promise<Replies> {
  const { target, scheme } = question;
  const hosts = names.filter((host) => host !== target.host).map((host) => withPort(host, target, scheme));
  // It has answered HTTP before, so we needn't wait for it to speak first.
  const expectation = Promise.resolve('web' as const);
  return Promise.all(hosts.map((host) => timed({ ...question, host, expectation })));
}

async function timed(question: Question): Promise<Replies[number]> {
  const startedAt = performance.now();
  let elapsedMs: number | undefined;
  const onAnswer = () => {
    elapsedMs ??= performance.now() - startedAt;
  };
  const outcome = await ask({ ...question, onAnswer });
  elapsedMs ??= performance.now() - startedAt;
  const { address, scheme, host, target } = question;
  const asked = { ...(host && { host }), ...(target.socket && { upgrade: true }) };
  return { address, scheme, ...asked, outcome, elapsedMs: Math.round(elapsedMs) };
}

/** A server that redirects to https on its own port may speak both there, or redirect everyone to where nothing answers. */
function sendsToTls(outcome: ReplyOutcome, target: Target): boolean {
  if (target.scheme === 'https' || outcome.kind !== 'http' || !outcome.location) return false;
  if (!URL.canParse(outcome.location, target.url)) return false;
  const { protocol, port } = new URL(outcome.location, target.url);
  return protocol === 'https:' && Number(port || 443) === target.port;
}

function suggestsOtherScheme(outcome: ReplyOutcome): boolean {
  if (outcome.kind === 'not-http') return outcome.protocol === 'unknown';
  return asksForTls(outcome) || ['closed', 'reset', 'silent', 'not-tls'].includes(outcome.kind);
}
