import { covers } from '../evidence/address/covers.ts';
import { addressesOf, type Target } from '../evidence/address/target.ts';
import type { Attempt, Failure } from '../evidence/browser/attempt.ts';
import type { Evidence, Facts, UnknownReason } from '../evidence/index.ts';
import type { Forwarders } from '../evidence/machine/forwarders.ts';
import type { Connect } from '../evidence/port/connect.ts';
import type { Listeners } from '../evidence/port/listeners.ts';
import type { Refusal } from '../evidence/port/refusal.ts';
import type { Replies, ReplyOutcome } from '../evidence/port/replies.ts';
import type { Stall } from '../evidence/port/stall.ts';
import { namesTlsAlert } from '../evidence/reply/names-tls-alert.ts';
import { connectFrom, directAttempt } from './infer-connect.ts';
import { boundOnPort } from './reading/port/bound-addresses.ts';
import { connectResult, isUnexplainedFailure } from './reading/port/connect-results.ts';
import { isKnownFree } from './reading/port/known-free.ts';
import { isTunnelProgram } from './reading/program/owner-process.ts';

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
const order = ['replies', 'connect', 'listeners', 'stall', 'refusal', 'forwarders'] as const;

/**
 * Whether a known fact lacks what the browser itself saw: all replies are in the other scheme, or failed for no known reason. Or what the
 * table of listeners shows: all connects failed for no known reason.
 */
function lacksOwn(name: (typeof order)[number], { scheme }: Target, { replies = [], connect = [] }: Known): boolean {
  if (name === 'connect') return connect.length > 0 && connect.every(isUnexplainedFailure);
  return name === 'replies' && replies.every((reply) => reply.scheme !== scheme || reply.outcome.kind === 'failed');
}

/** What the browser saw of a connection holds, even if something kept everyone else from checking. */
function isLeft(name: (typeof order)[number], reason: UnknownReason | undefined): boolean {
  if (name === 'replies' || name === 'connect') return reason === 'pending';
  return reason !== undefined;
}

/** `reported`: the facts that were gathered, not inferred. */
type Follow<Name extends keyof Facts> = (target: Target, known: Known, reported: Known) => Facts[Name] | undefined;

type Following = { [Name in (typeof order)[number]]: Follow<Name> };

const follow: Following = {
  replies: repliesFrom,
  connect: connectFrom,
  listeners: listenersFrom,
  stall: stallFrom,
  refusal: refusalFrom,
  forwarders: forwardersFrom,
};

function repliesFrom(target: Target, known: Known): Replies | undefined {
  const { connect, replies = [] } = known;
  const attempt = directAttempt(known);
  const outcome = attempt && replyFrom(attempt);
  const address = replies[0]?.address ?? addressOfAttempt(target, connect);
  if (!outcome || address === undefined) return undefined;
  // A browser that is waiting may or may not have been accepted. Only a connect shows which.
  if (outcome.kind === 'silent' && connect && connectResult(connect, address) !== 'accepted') return undefined;
  if (outcome.kind === 'silent' && isKnownFree({ ...known, target })) return undefined;
  const telling = replies.filter((reply) => reply.scheme !== target.scheme);
  return [...telling, { address, scheme: target.scheme, outcome }];
}

function addressOfAttempt(target: Target, connect: Connect = []): string | undefined {
  const addresses = addressesOf(target);
  return addresses.find((address) => connectResult(connect, address) === 'accepted') ?? addresses[0];
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
  const bound = boundOnPort(target, listeners).filter((address) => address !== '::');
  const refused = connect?.filter(
    ({ address, result }) => result === 'refused' && bound.some((one) => covers(one, address)),
  );
  return refused?.map(({ address }) => ({ address, resetsSent: 0, unreachablesSent: 0 }));
}

/** A program that does nothing else with a port than pass its connections on, to wherever. */
function forwardersFrom({ port }: Target, { owners = [] }: Known): Forwarders | undefined {
  const passing = owners.flatMap(({ address, process }) =>
    process && isTunnelProgram(process) ? [{ address, process }] : [],
  );
  return passing.map(({ address, process: { program, pid } }) => ({
    program,
    ...(pid !== undefined && { pid }),
    from: { address, port },
  }));
}
