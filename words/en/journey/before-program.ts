import { addressesOf, type Target } from '../../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import { duration } from '../names/duration.ts';
import { listed } from '../names/listed.ts';

/** What was seen at one stop of the request. */
export interface Sight {
  state: 'ok' | 'bad' | 'unknown';
  sentence: string;
}

const stoppedByBrowser: Partial<Record<Failure, (target: Target) => string>> = {
  'unsafe-port': (target) => `Blocks pages on port ${target.port}`,
  blocked: () => 'Something in the browser blocked it',
  proxy: () => "A proxy didn't forward it",
  'local-network-denied': () => "The calling site isn't allowed to reach this computer",
  'mixed-content': () => "An HTTPS page isn't allowed to request this",
};

export function failureOf(attempt: Attempt | undefined): Failure | undefined {
  return attempt?.outcome === 'failed' ? attempt.failure : undefined;
}

export function seenAtBrowser(target: Target, { attempt }: Partial<Facts>): Sight {
  if (!attempt) return { state: 'unknown', sentence: 'Unknown' };
  if (attempt.outcome === 'pending')
    return { state: 'ok', sentence: `Waiting for ${duration(attempt.elapsedMs)} so far` };
  const failure = failureOf(attempt);
  const stopped = failure && stoppedByBrowser[failure];
  if (stopped) return { state: 'bad', sentence: stopped(target) };
  return { state: 'ok', sentence: 'Sent the request' };
}

export function seenAtName(target: Target, { attempt }: Partial<Facts>): Sight {
  const failure = failureOf(attempt);
  if (failure === 'name-not-resolved') return { state: 'bad', sentence: 'No address found' };
  if (failure === 'address-invalid') return { state: 'bad', sentence: "The browser can't connect to such an address" };
  // Both browsers resolve localhost without a lookup: https://datatracker.ietf.org/doc/html/draft-ietf-dnsop-let-localhost-be-localhost
  if (target.kind === 'name') return { state: 'ok', sentence: `Resolves to ${listed(addressesOf(target))}` };
  if (target.kind === 'wildcard') return { state: 'ok', sentence: 'Means every address of this computer' };
  return { state: 'ok', sentence: 'IP address, no lookup needed' };
}

export function seenAtPort(target: Target, facts: Partial<Facts>): Sight {
  const tried = facts.connect?.filter((one) => addressesOf(target).includes(one.address)) ?? [];
  if (tried.length === 0) return portSeenByAttempt(facts.attempt);
  const accepting = tried.filter((one) => one.result === 'accepted');
  if (accepting.length > 0) return { state: 'ok', sentence: acceptedBy(accepting, tried) };
  return { state: 'bad', sentence: turnedAway(target, tried, facts) };
}

function acceptedBy(accepting: Connect, tried: Connect): string {
  const others = tried.filter((one) => one.result !== 'accepted').map((one) => one.address);
  if (others.length === 0) return 'Accepts connections';
  return `Accepts connections on ${listed(accepting.map((one) => one.address))}, not on ${listed(others)}`;
}

const turnedAwayBy: Record<Exclude<Connect[number]['result'], 'accepted'>, (elapsed: string) => string> = {
  refused: () => 'Connection refused',
  silent: (elapsed) => `No answer after ${elapsed}`,
  unreachable: () => "Can't be reached",
  prohibited: () => 'A filter blocks the connection',
  'no-such-address': () => 'This computer has no such address',
  failed: () => "Couldn't be tried",
};

function turnedAway(target: Target, tried: Connect, { listeners }: Partial<Facts>): string {
  const telling = tried.find((one) => one.result !== 'no-such-address') ?? tried[0];
  if (!telling || telling.result === 'accepted') return 'Unknown';
  const isFree = listeners && !listeners.some((listener) => listener.port === target.port);
  if (isFree && telling.result === 'refused') return 'Connection refused: nothing is listening';
  return turnedAwayBy[telling.result](duration(telling.elapsedMs));
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
  const failure = failureOf(attempt);
  if (failure === 'refused') return { state: 'bad', sentence: 'Connection refused' };
  if (failure === 'unreachable') return { state: 'bad', sentence: "Can't be reached" };
  if (failure === 'access-denied') return { state: 'bad', sentence: 'The system blocks this browser from connecting' };
  // The code doesn't say whether the connection or the first answer took too long.
  if (failure === 'timed-out')
    return { state: 'unknown', sentence: `No answer after ${duration(attempt?.elapsedMs ?? 0)}` };
  const isConnected = attempt?.outcome === 'answered' || (failure && !silentOnPort.includes(failure));
  return isConnected ? { state: 'ok', sentence: 'Accepts connections' } : { state: 'unknown', sentence: 'Unknown' };
}
