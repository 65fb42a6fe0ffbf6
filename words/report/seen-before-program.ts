import { addressesOf, type Target } from '../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../evidence/browser/attempt.ts';
import { failureOf } from '../../evidence/browser/failure-of.ts';
import type { Facts } from '../../evidence/index.ts';
import type { Connect } from '../../evidence/port/connect.ts';
import { words } from '../words.ts';
import { bad, ok, type Sight, unknown } from './sight.ts';

/** What was seen at the first three stops. Each language has only the sentences: `words/<language>/journey.ts`. */

export function seenAtBrowser(target: Target, { attempt }: Partial<Facts>): Sight {
  const { sent, waiting, stoppedByBrowser } = words.journey;
  if (!attempt) return unknown(words.page.journey.notKnown);
  if (attempt.outcome === 'pending') return ok(waiting(attempt.elapsedMs));
  const failure = failureOf(attempt);
  const stopped = failure && stoppedByBrowser[failure];
  return stopped ? bad(stopped(target.port)) : ok(sent);
}

export function seenAtName(target: Target, { attempt }: Partial<Facts>): Sight {
  const { noAddress, invalidAddress, resolvesTo, everyAddress, ipAddress } = words.journey;
  const failure = failureOf(attempt);
  if (failure === 'name-not-resolved') return bad(noAddress);
  if (failure === 'address-invalid') return bad(invalidAddress);
  // Both browsers resolve localhost without a lookup: https://datatracker.ietf.org/doc/html/draft-ietf-dnsop-let-localhost-be-localhost
  if (target.kind === 'name') return ok(resolvesTo(addressesOf(target)));
  return ok(target.kind === 'wildcard' ? everyAddress : ipAddress);
}

export function seenAtPort(target: Target, facts: Partial<Facts>): Sight {
  const tried = facts.connect?.filter((one) => addressesOf(target).includes(one.address)) ?? [];
  if (tried.length === 0) return portSeenByAttempt(facts.attempt);
  const accepting = tried.filter((one) => one.result === 'accepted');
  if (accepting.length > 0) return ok(acceptedBy(accepting, tried));
  return bad(turnedAway(target, tried, facts));
}

function acceptedBy(accepting: Connect, tried: Connect): string {
  const others = tried.filter((one) => one.result !== 'accepted').map((one) => one.address);
  if (others.length === 0) return words.journey.accepts;
  const accepted = accepting.map((one) => one.address);
  return words.journey.acceptsOnSome(accepted, others);
}

function turnedAway(target: Target, tried: Connect, { listeners }: Partial<Facts>): string {
  const telling = tried.find((one) => one.result !== 'no-such-address') ?? tried[0];
  if (!telling || telling.result === 'accepted') return words.page.journey.notKnown;
  const isFree = listeners && !listeners.some((listener) => listener.port === target.port);
  if (isFree && telling.result === 'refused') return words.journey.refusedBecauseFree;
  return words.journey.turnedAway[telling.result](telling.elapsedMs);
}

/** Failures that don't show whether a connection was made. */
const silentOnPort: readonly Failure[] = [
  'unsafe-port',
  'address-invalid',
  'name-not-resolved',
  'blocked',
  'proxy',
  'local-network-denied',
  'mixed-content',
  'websocket',
  'other',
];

function portSeenByAttempt(attempt: Attempt | undefined): Sight {
  const { accepts, accessDenied, turnedAway } = words.journey;
  const failure = failureOf(attempt);
  if (failure === 'refused' || failure === 'unreachable') return bad(turnedAway[failure](attempt?.elapsedMs));
  if (failure === 'access-denied') return bad(accessDenied);
  // The code doesn't say whether the connection or the first answer took too long.
  if (failure === 'timed-out') return unknown(turnedAway.silent(attempt?.elapsedMs ?? 0));
  const isConnected = attempt?.outcome === 'answered' || (failure && !silentOnPort.includes(failure));
  return isConnected ? ok(accepts) : unknown(words.page.journey.notKnown);
}
