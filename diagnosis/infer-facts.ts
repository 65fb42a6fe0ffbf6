import { covers } from '../evidence/address/covers.ts';
import { addressesOf, type Target } from '../evidence/address/target.ts';
import type { Attempt, Failure } from '../evidence/browser/attempt.ts';
import type { Evidence, Facts, UnknownReason } from '../evidence/index.ts';
import type { Connect } from '../evidence/port/connect.ts';
import type { Listeners } from '../evidence/port/listeners.ts';
import type { Refusal } from '../evidence/port/refusal.ts';
import type { Replies, ReplyOutcome } from '../evidence/port/replies.ts';
import type { Stall } from '../evidence/port/stall.ts';
import { namesTlsAlert } from '../evidence/reply/names-tls-alert.ts';
import { boundOnPort } from './reading/port/way-to-port.ts';

type Known = Partial<Facts>;

/**
 * The facts, with what plainly follows from them filled in: a browser that was refused says what a connect finds. Evidence written
 * by hand tells a thing once. A fact that is still being looked at, or that the machine was asked for and did not tell, is left so.
 */
export function inferFacts(target: Target, { facts, unknown }: Evidence): Known {
  const known = { ...facts };
  for (const name of order) {
    if ((known[name] !== undefined && !lacksOwn(name, target, known)) || isLeft(name, unknown[name])) continue;
    const fact = follow[name](target, known, facts);
    if (fact && fact.length > 0) Object.assign(known, { [name]: fact });
  }
  return known;
}

/** Each may rest on those before it. */
const order = ['replies', 'connect', 'listeners', 'stall', 'refusal'] as const;

/** Others asked in the other scheme alone: what the browser met in its own is told by nobody else. */
function lacksOwn(name: (typeof order)[number], { scheme }: Target, { replies = [] }: Known): boolean {
  return name === 'replies' && !replies.some((reply) => reply.scheme === scheme);
}

/** What the browser itself saw of a connection holds, whatever kept others from looking. */
function isLeft(name: (typeof order)[number], reason: UnknownReason | undefined): boolean {
  if (name === 'replies' || name === 'connect') return reason === 'pending';
  return reason !== undefined;
}

/** `told`: what was not filled in. */
type Follow<Name extends keyof Facts> = (target: Target, known: Known, told: Known) => Facts[Name] | undefined;

type Following = { [Name in (typeof order)[number]]: Follow<Name> };

const follow: Following = {
  replies: repliesFrom,
  connect: connectFrom,
  listeners: listenersFrom,
  stall: stallFrom,
  refusal: refusalFrom,
};

function repliesFrom(target: Target, { connect, replies = [], ...known }: Known): Replies | undefined {
  const attempt = directAttempt(known);
  const outcome = attempt && replyFrom(attempt);
  const address = replies[0]?.address ?? addressesOf(target)[0];
  if (!outcome || address === undefined) return undefined;
  // Who waits may have been let in or not, and a connect tells.
  if (outcome.kind === 'silent' && connect) return undefined;
  return [...replies, { address, scheme: target.scheme, outcome }];
}

function replyFrom(attempt: Attempt): ReplyOutcome | undefined {
  if (attempt.outcome === 'answered') return { kind: 'http', status: attempt.status };
  if (attempt.outcome === 'pending') return { kind: 'silent' };
  // Of a page, `TLS` is all that Firefox may tell, whatever the fault.
  if (attempt.code === 'TLS') return undefined;
  if (attempt.failure === 'tls-protocol' && namesTlsAlert(attempt.code ?? ''))
    return { kind: 'tls-failed', code: attempt.code ?? '' };
  return endings[attempt.failure];
}

/** How a connection ended that had been made. */
const endings: Partial<Record<Failure, ReplyOutcome>> = {
  empty: { kind: 'closed' },
  reset: { kind: 'reset' },
  'invalid-http': { kind: 'not-http', protocol: 'unknown' },
  'tls-protocol': { kind: 'not-tls' },
};

/** What the browser met was the port itself, and neither a proxy, its cache nor a worker of its own. */
function directAttempt({ attempt, exchange, serviceWorker }: Known): Attempt | undefined {
  return attempt?.proxy || exchange?.fromCache || serviceWorker?.answered ? undefined : attempt;
}

/** Who replied has accepted, and a browser that was refused tried every address. */
function connectFrom(target: Target, { replies = [], ...known }: Known, told: Known): Connect | undefined {
  const attempt = directAttempt(known);
  // Who only waits may wait for the connection itself.
  if (attempt?.outcome === 'pending' && !told.replies) return undefined;
  if (attempt?.outcome === 'failed' && attempt.failure === 'refused' && replies.length === 0)
    return refusing(target, told).map((address) => ({ address, result: 'refused' }));
  if (isSilenced(target, attempt, told))
    return heldAddresses(target, told).map((address) => ({ address, result: 'silent' }));
  const seen = replies.filter(({ outcome }) => outcome.kind !== 'no-connection' && outcome.kind !== 'failed');
  return [...new Set(seen.map(({ address }) => address))].map((address) => ({ address, result: 'accepted' }));
}

/** Those of the target's addresses that a listener is known to take. */
function heldAddresses(target: Target, { listeners = [] }: Known): string[] {
  const bound = boundOnPort(target, listeners);
  return addressesOf(target).filter((address) => bound.some((one) => covers(one, address)));
}

/** Of a name with two addresses, the refusal came from the one that nobody holds: a browser may know only that one. */
function refusing(target: Target, told: Known): string[] {
  const held = heldAddresses(target, told);
  const free = addressesOf(target).filter((address) => !held.includes(address));
  return free.length > 0 ? free : held;
}

/** A browser that gave up waiting for HTTP where somebody listens had no answer to its first packet: for a reply it waits without end. */
function isSilenced(target: Target, attempt: Attempt | undefined, { connect, replies }: Known): boolean {
  const hasGivenUp = attempt?.outcome === 'failed' && attempt.failure === 'timed-out';
  return hasGivenUp && target.scheme === 'http' && !connect && !replies;
}

/** Who holds a listener on the port says that it is there. */
function listenersFrom({ port }: Target, { owners }: Known): Listeners | undefined {
  return owners?.map(({ address }) => ({ address, port }));
}

/** A SYN without an answer is sent again. */
function stallFrom(_: Target, { connect, listeners }: Known): Stall | undefined {
  const silent = listeners && connect?.filter(({ result }) => result === 'silent');
  return silent?.map(({ address }) => ({ address, client: 'syn-sent', retransmits: 1 }));
}

/** The system refuses no connection to a port on which a program listens; of `::` nobody sees whether it takes IPv4. */
function refusalFrom(target: Target, { connect, listeners }: Known): Refusal | undefined {
  const bound = boundOnPort(target, listeners ?? []).filter((address) => address !== '::');
  const refused = connect?.filter(
    ({ address, result }) => result === 'refused' && bound.some((one) => covers(one, address)),
  );
  return refused?.map(({ address }) => ({ address, resetsSent: 0, unreachablesSent: 0 }));
}
