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
  'unsafe-port': (target) => `Bloquea las páginas en el puerto ${target.port}`,
  blocked: () => 'Algo en el navegador bloqueó la solicitud',
  proxy: () => 'Un proxy no reenvió la solicitud',
  'local-network-denied': () => 'El sitio que llama no tiene permiso para acceder a este equipo',
  'mixed-content': () => 'Una página HTTPS no puede solicitar esto',
};

export function failureOf(attempt: Attempt | undefined): Failure | undefined {
  return attempt?.outcome === 'failed' ? attempt.failure : undefined;
}

export function seenAtBrowser(target: Target, { attempt }: Partial<Facts>): Sight {
  if (!attempt) return { state: 'unknown', sentence: 'Se desconoce' };
  if (attempt.outcome === 'pending') return { state: 'ok', sentence: `Lleva ${duration(attempt.elapsedMs)} esperando` };
  const failure = failureOf(attempt);
  const stopped = failure && stoppedByBrowser[failure];
  if (stopped) return { state: 'bad', sentence: stopped(target) };
  return { state: 'ok', sentence: 'Envió la solicitud' };
}

export function seenAtName(target: Target, { attempt }: Partial<Facts>): Sight {
  const failure = failureOf(attempt);
  if (failure === 'name-not-resolved') return { state: 'bad', sentence: 'No se encontró ninguna dirección' };
  if (failure === 'address-invalid')
    return { state: 'bad', sentence: 'El navegador no puede conectarse a una dirección así' };
  // Both browsers resolve localhost without a lookup: https://datatracker.ietf.org/doc/html/draft-ietf-dnsop-let-localhost-be-localhost
  if (target.kind === 'name') return { state: 'ok', sentence: `Se resuelve como ${listed(addressesOf(target))}` };
  if (target.kind === 'wildcard') return { state: 'ok', sentence: 'Significa todas las direcciones de este equipo' };
  return { state: 'ok', sentence: 'Dirección IP, no hace falta resolverla' };
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
  if (others.length === 0) return 'Acepta conexiones';
  return `Acepta conexiones en ${listed(accepting.map((one) => one.address))}, no en ${listed(others)}`;
}

const turnedAwayBy: Record<Exclude<Connect[number]['result'], 'accepted'>, (elapsed: string) => string> = {
  refused: () => 'Conexión rechazada',
  silent: (elapsed) => `Sin respuesta tras ${elapsed}`,
  unreachable: () => 'No se puede acceder',
  prohibited: () => 'Un filtro bloquea la conexión',
  'no-such-address': () => 'Este equipo no tiene esa dirección',
  failed: () => 'No se pudo probar',
};

function turnedAway(target: Target, tried: Connect, { listeners }: Partial<Facts>): string {
  const telling = tried.find((one) => one.result !== 'no-such-address') ?? tried[0];
  if (!telling || telling.result === 'accepted') return 'Se desconoce';
  const isFree = listeners && !listeners.some((listener) => listener.port === target.port);
  if (isFree && telling.result === 'refused') return 'Conexión rechazada: no hay nada escuchando';
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
  if (failure === 'refused') return { state: 'bad', sentence: 'Conexión rechazada' };
  if (failure === 'unreachable') return { state: 'bad', sentence: 'No se puede acceder' };
  if (failure === 'access-denied')
    return { state: 'bad', sentence: 'El sistema no permite que este navegador se conecte' };
  // The code doesn't say whether the connection or the first answer took too long.
  if (failure === 'timed-out')
    return { state: 'unknown', sentence: `Sin respuesta tras ${duration(attempt?.elapsedMs ?? 0)}` };
  const isConnected = attempt?.outcome === 'answered' || (failure && !silentOnPort.includes(failure));
  return isConnected ? { state: 'ok', sentence: 'Acepta conexiones' } : { state: 'unknown', sentence: 'Se desconoce' };
}
