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
  'unsafe-port': (target) => `Opens no page on port ${target.port}`,
  blocked: () => 'Something in the browser blocked it',
  proxy: () => 'A proxy did not pass it on',
  'local-network-denied': () => 'The calling site may not reach this computer',
  'mixed-content': () => 'A page that came by https may not ask this',
};

export function failureOf(attempt: Attempt | undefined): Failure | undefined {
  return attempt?.outcome === 'failed' ? attempt.failure : undefined;
}

export function seenAtBrowser(target: Target, { attempt }: Partial<Facts>): Sight {
  if (!attempt) return { state: 'unknown', sentence: 'Not known' };
  if (attempt.outcome === 'pending') return { state: 'ok', sentence: `Has waited ${duration(attempt.elapsedMs)}` };
  const failure = failureOf(attempt);
  const stopped = failure && stoppedByBrowser[failure];
  if (stopped) return { state: 'bad', sentence: stopped(target) };
  return { state: 'ok', sentence: 'Nothing in it stopped the request' };
}

export function seenAtName(target: Target, { attempt }: Partial<Facts>): Sight {
  const failure = failureOf(attempt);
  if (failure === 'name-not-resolved') return { state: 'bad', sentence: 'No address was found for it' };
  if (failure === 'address-invalid') return { state: 'bad', sentence: 'The browser connects to no such address' };
  // Both browsers know localhost by heart: https://datatracker.ietf.org/doc/html/draft-ietf-dnsop-let-localhost-be-localhost
  if (target.kind === 'name') return { state: 'ok', sentence: `Means ${listed(addressesOf(target))}` };
  if (target.kind === 'wildcard') return { state: 'ok', sentence: 'Stands for every address of this computer' };
  return { state: 'ok', sentence: 'An address: no name to look up' };
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
  return `Accepts on ${listed(accepting.map((one) => one.address))}, not on ${listed(others)}`;
}

const turnedAwayBy: Record<Exclude<Connect[number]['result'], 'accepted'>, (elapsed: string) => string> = {
  refused: () => 'Refused the connection',
  silent: (elapsed) => `No answer in ${elapsed}`,
  unreachable: () => 'Cannot be reached',
  prohibited: () => 'A filter forbids the connection',
  'no-such-address': () => 'This computer has no such address',
  failed: () => 'Could not be tried',
};

function turnedAway(target: Target, tried: Connect, { listeners }: Partial<Facts>): string {
  const telling = tried.find((one) => one.result !== 'no-such-address') ?? tried[0];
  if (!telling || telling.result === 'accepted') return 'Not known';
  const isFree = listeners && !listeners.some((listener) => listener.port === target.port);
  if (isFree && telling.result === 'refused') return 'Refused: nobody listens';
  return turnedAwayBy[telling.result](duration(telling.elapsedMs));
}

/** Failures that leave open whether a connection stood. */
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
  if (failure === 'refused') return { state: 'bad', sentence: 'Refused the connection' };
  if (failure === 'unreachable') return { state: 'bad', sentence: 'Cannot be reached' };
  if (failure === 'access-denied') return { state: 'bad', sentence: 'The system forbids this browser to connect' };
  // The code does not say whether the connection or the first answer took too long.
  if (failure === 'timed-out')
    return { state: 'unknown', sentence: `No answer in ${duration(attempt?.elapsedMs ?? 0)}` };
  const isConnected = attempt?.outcome === 'answered' || (failure && !silentOnPort.includes(failure));
  return isConnected ? { state: 'ok', sentence: 'Accepts connections' } : { state: 'unknown', sentence: 'Not known' };
}
