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
 * The facts, plus those that follow from them: if the browser was refused, a connect would be refused too. Evidence written by hand states
 * a thing only once. Facts that are still pending, or that the machine was asked for and didn't give, stay unknown.
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

/** In this order: each may build on the ones before it. */
const order = ['replies', 'connect', 'listeners', 'stall', 'refusal'] as const;

/** Replies were asked for only in the other scheme, so only the browser knows about its own. */
function lacksOwn(name: (typeof order)[number], { scheme }: Target, { replies = [] }: Known): boolean {
  return name === 'replies' && !replies.some((reply) => reply.scheme === scheme);
}

/** What the browser saw of a connection holds, even if something kept everyone else from checking. */
function isLeft(name: (typeof order)[number], reason: UnknownReason | undefined): boolean {
  if (name === 'replies' || name === 'connect') return reason === 'pending';
  return reason !== undefined;
}

/** `told`: the facts that were reported, not inferred. */
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
  // A browser that is waiting may or may not have been accepted. Only a connect shows which.
  if (outcome.kind === 'silent' && connect) return undefined;
  return [...replies, { address, scheme: target.scheme, outcome }];
}

function replyFrom(attempt: Attempt): ReplyOutcome | undefined {
  if (attempt.outcome === 'answered') return { kind: 'http', status: attempt.status };
  if (attempt.outcome === 'pending') return { kind: 'silent' };
  // For a page's calls, Firefox may report no more than `TLS`, whatever the fault.
  if (attempt.code === 'TLS') return undefined;
  if (attempt.failure === 'tls-protocol' && namesTlsAlert(attempt.code ?? ''))
    return { kind: 'tls-failed', code: attempt.code ?? '' };
  return endings[attempt.failure];
}

/** How a connection ended after it was made. */
const endings: Partial<Record<Failure, ReplyOutcome>> = {
  empty: { kind: 'closed' },
  reset: { kind: 'reset' },
  'invalid-http': { kind: 'not-http', protocol: 'unknown' },
  'tls-protocol': { kind: 'not-tls' },
};

/** The browser reached the port itself, not a proxy, its cache or a service worker. */
function directAttempt({ attempt, exchange, serviceWorker }: Known): Attempt | undefined {
  return attempt?.proxy || exchange?.fromCache || serviceWorker?.answered ? undefined : attempt;
}

/** A reply implies that the connection was accepted. A browser that was refused has tried every address. */
function connectFrom(target: Target, { replies = [], ...known }: Known, told: Known): Connect | undefined {
  const attempt = directAttempt(known);
  // A browser that is only waiting may still be waiting for the connection itself.
  if (attempt?.outcome === 'pending' && !told.replies) return undefined;
  if (attempt?.outcome === 'failed' && attempt.failure === 'refused' && replies.length === 0)
    return refusing(target, told).map((address) => ({ address, result: 'refused' }));
  if (isSilenced(target, attempt, told))
    return heldAddresses(target, told).map((address) => ({ address, result: 'silent' }));
  const seen = replies.filter(({ outcome }) => outcome.kind !== 'no-connection' && outcome.kind !== 'failed');
  return [...new Set(seen.map(({ address }) => address))].map((address) => ({ address, result: 'accepted' }));
}

/** The target's addresses that are covered by a known listener. */
function heldAddresses(target: Target, { listeners = [] }: Known): string[] {
  const bound = boundOnPort(target, listeners);
  return addressesOf(target).filter((address) => bound.some((one) => covers(one, address)));
}

/** If a name has two addresses, the refusal came from the one without a listener: the browser may know only that one. */
function refusing(target: Target, told: Known): string[] {
  const held = heldAddresses(target, told);
  const free = addressesOf(target).filter((address) => !held.includes(address));
  return free.length > 0 ? free : held;
}

/**
 * If something is listening and the browser gave up on plain HTTP, its first packet got no answer: once connected, browsers wait for a
 * reply without a time limit.
 */
function isSilenced(target: Target, attempt: Attempt | undefined, { connect, replies }: Known): boolean {
  const hasGivenUp = attempt?.outcome === 'failed' && attempt.failure === 'timed-out';
  return hasGivenUp && target.scheme === 'http' && !connect && !replies;
}

/** A known owner implies a listener. */
function listenersFrom({ port }: Target, { owners }: Known): Listeners | undefined {
  return owners?.map(({ address }) => ({ address, port }));
}

/** A SYN that gets no answer is sent again. */
function stallFrom(_: Target, { connect, listeners }: Known): Stall | undefined {
  const silent = listeners && connect?.filter(({ result }) => result === 'silent');
  return silent?.map(({ address }) => ({ address, client: 'syn-sent', retransmits: 1 }));
}

/**
 * The system never refuses a connection to a port that a program listens on, so a filter did. `::` is left out: it may or may not take
 * IPv4.
 */
function refusalFrom(target: Target, { connect, listeners }: Known): Refusal | undefined {
  const bound = boundOnPort(target, listeners ?? []).filter((address) => address !== '::');
  const refused = connect?.filter(
    ({ address, result }) => result === 'refused' && bound.some((one) => covers(one, address)),
  );
  return refused?.map(({ address }) => ({ address, resetsSent: 0, unreachablesSent: 0 }));
}
