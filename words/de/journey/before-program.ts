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
  'unsafe-port': (target) => `Blockiert Seiten auf Port ${target.port}`,
  blocked: () => 'Etwas im Browser hat die Anfrage blockiert',
  proxy: () => 'Ein Proxy hat die Anfrage nicht weitergeleitet',
  'local-network-denied': () => 'Die aufrufende Website darf diesen Computer nicht erreichen',
  'mixed-content': () => 'Eine HTTPS-Seite darf das nicht anfragen',
};

export function failureOf(attempt: Attempt | undefined): Failure | undefined {
  return attempt?.outcome === 'failed' ? attempt.failure : undefined;
}

export function seenAtBrowser(target: Target, { attempt }: Partial<Facts>): Sight {
  if (!attempt) return { state: 'unknown', sentence: 'Unbekannt' };
  if (attempt.outcome === 'pending') return { state: 'ok', sentence: `Wartet seit ${duration(attempt.elapsedMs)}` };
  const failure = failureOf(attempt);
  const stopped = failure && stoppedByBrowser[failure];
  if (stopped) return { state: 'bad', sentence: stopped(target) };
  return { state: 'ok', sentence: 'Anfrage gesendet' };
}

export function seenAtName(target: Target, { attempt }: Partial<Facts>): Sight {
  const failure = failureOf(attempt);
  if (failure === 'name-not-resolved') return { state: 'bad', sentence: 'Keine Adresse gefunden' };
  if (failure === 'address-invalid')
    return { state: 'bad', sentence: 'Mit einer solchen Adresse kann sich der Browser nicht verbinden' };
  // Both browsers resolve localhost without a lookup: https://datatracker.ietf.org/doc/html/draft-ietf-dnsop-let-localhost-be-localhost
  if (target.kind === 'name') return { state: 'ok', sentence: `Wird zu ${listed(addressesOf(target))} aufgelöst` };
  if (target.kind === 'wildcard') return { state: 'ok', sentence: 'Bedeutet jede Adresse dieses Computers' };
  return { state: 'ok', sentence: 'IP-Adresse, muss nicht aufgelöst werden' };
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
  if (others.length === 0) return 'Nimmt Verbindungen an';
  return `Nimmt Verbindungen auf ${listed(accepting.map((one) => one.address))} an, nicht auf ${listed(others)}`;
}

const turnedAwayBy: Record<Exclude<Connect[number]['result'], 'accepted'>, (elapsed: string) => string> = {
  refused: () => 'Verbindung abgelehnt',
  silent: (elapsed) => `Keine Antwort nach ${elapsed}`,
  unreachable: () => 'Nicht erreichbar',
  prohibited: () => 'Ein Filter blockiert die Verbindung',
  'no-such-address': () => 'Dieser Computer hat keine solche Adresse',
  failed: () => 'Konnte nicht geprüft werden',
};

function turnedAway(target: Target, tried: Connect, { listeners }: Partial<Facts>): string {
  const telling = tried.find((one) => one.result !== 'no-such-address') ?? tried[0];
  if (!telling || telling.result === 'accepted') return 'Unbekannt';
  const isFree = listeners && !listeners.some((listener) => listener.port === target.port);
  if (isFree && telling.result === 'refused') return 'Verbindung abgelehnt: Kein Programm lauscht';
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
  if (failure === 'refused') return { state: 'bad', sentence: 'Verbindung abgelehnt' };
  if (failure === 'unreachable') return { state: 'bad', sentence: 'Nicht erreichbar' };
  if (failure === 'access-denied')
    return { state: 'bad', sentence: 'Das System verbietet diesem Browser die Verbindung' };
  // The code doesn't say whether the connection or the first answer took too long.
  if (failure === 'timed-out')
    return { state: 'unknown', sentence: `Keine Antwort nach ${duration(attempt?.elapsedMs ?? 0)}` };
  const isConnected = attempt?.outcome === 'answered' || (failure && !silentOnPort.includes(failure));
  return isConnected ? { state: 'ok', sentence: 'Nimmt Verbindungen an' } : { state: 'unknown', sentence: 'Unbekannt' };
}
