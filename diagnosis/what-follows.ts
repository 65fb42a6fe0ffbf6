import type { Attempt, Failure } from '../evidence/attempt.ts';
import type { Connect } from '../evidence/connect.ts';
import type { Evidence, Facts } from '../evidence/index.ts';
import type { Listeners } from '../evidence/listeners.ts';
import type { Replies, ReplyOutcome } from '../evidence/replies.ts';
import { addressesOf, type Target } from '../evidence/target.ts';

type Known = Partial<Facts>;

/**
 * The facts, with what plainly follows from them filled in: a browser that was refused says what a connect finds. Evidence written
 * by hand tells a thing once. A fact that was asked for and stayed unknown is left so.
 */
export function withWhatFollows(target: Target, { facts, unknown }: Evidence): Known {
  const isOpen = (name: keyof Facts) => facts[name] === undefined && unknown[name] === undefined;
  const connect = isOpen('connect') ? connectFrom(target, facts) : undefined;
  const replies = isOpen('replies') ? repliesFrom(target, facts) : undefined;
  const listeners = isOpen('listeners') ? listenersFrom(target, facts) : undefined;
  return { ...facts, ...(connect && { connect }), ...(replies && { replies }), ...(listeners && { listeners }) };
}

function connectFrom(target: Target, facts: Known): Connect | undefined {
  const seen = (facts.replies ?? []).filter(
    ({ outcome }) => outcome.kind !== 'no-connection' && outcome.kind !== 'failed',
  );
  const answering = [...new Set(seen.map(({ address }) => address))];
  if (answering.length > 0) return answering.map((address) => ({ address, result: 'accepted' }));
  const attempt = directAttempt(facts);
  const addresses = addressesOf(target);
  if (attempt?.outcome === 'failed' && attempt.failure === 'refused')
    return addresses.map((address) => ({ address, result: 'refused' }));
  return attempt && replyFrom(attempt)
    ? addresses.slice(0, 1).map((address) => ({ address, result: 'accepted' }))
    : undefined;
}

function repliesFrom(target: Target, facts: Known): Replies | undefined {
  const attempt = directAttempt(facts);
  const outcome = attempt && replyFrom(attempt);
  const [address] = addressesOf(target);
  return outcome && address !== undefined ? [{ address, scheme: target.scheme, outcome }] : undefined;
}

function replyFrom(attempt: Attempt): ReplyOutcome | undefined {
  if (attempt.outcome === 'answered') return { kind: 'http', status: attempt.status };
  return attempt.outcome === 'failed' ? endings[attempt.failure] : undefined;
}

/** How a connection ended that had been made. */
const endings: Partial<Record<Failure, ReplyOutcome>> = {
  empty: { kind: 'closed' },
  reset: { kind: 'reset' },
  'invalid-http': { kind: 'not-http', protocol: 'unknown' },
};

/** What the browser met was the port itself, and neither a proxy, its cache nor a worker of its own. */
function directAttempt({ attempt, exchange, serviceWorker }: Known): Attempt | undefined {
  return attempt?.proxy || exchange?.fromCache || serviceWorker?.answered ? undefined : attempt;
}

/** Who holds a listener on the port says that it is there. */
function listenersFrom({ port }: Target, { owners }: Known): Listeners | undefined {
  return owners && owners.length > 0 ? owners.map(({ address }) => ({ address, port })) : undefined;
}
