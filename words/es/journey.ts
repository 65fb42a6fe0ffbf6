import type { Failure } from '../../evidence/browser/attempt.ts';
import type { Connect } from '../../evidence/port/connect.ts';
import type { Remembered } from '../../evidence/port/remembered.ts';
import type { ReplyOutcome } from '../../evidence/port/replies.ts';
import { protocolName } from './checks/protocol-name.ts';
import { programName } from './names/describe-program.ts';
import { duration } from './names/duration.ts';
import { listed } from './names/listed.ts';
import { timeAgo } from './names/time-ago.ts';

type Protocol = Extract<ReplyOutcome, { kind: 'not-http' }>['protocol'];

const stoppedByBrowser: Partial<Record<Failure, (port: number) => string>> = {
  'unsafe-port': (port) => `Bloquea las páginas en el puerto ${port}`,
  blocked: () => 'Algo en el navegador bloqueó la solicitud',
  proxy: () => 'Un proxy no reenvió la solicitud',
  'local-network-denied': () => 'El sitio que llama no tiene permiso para acceder a este equipo',
  'mixed-content': () => 'Una página HTTPS no puede solicitar esto',
};

const turnedAway: Record<Exclude<Connect[number]['result'], 'accepted'>, (elapsedMs: number | undefined) => string> = {
  refused: () => 'Conexión rechazada',
  silent: (elapsedMs) => `Sin respuesta tras ${duration(elapsedMs)}`,
  unreachable: () => 'No se puede acceder',
  prohibited: () => 'Un filtro bloquea la conexión',
  'no-such-address': () => 'Este equipo no tiene esa dirección',
  failed: () => 'No se pudo probar',
};

/** What the browser itself says about a program it couldn't talk to. */
const brokenTalk: Partial<Record<Failure, string>> = {
  reset: 'Restableció la conexión',
  empty: 'Cerró la conexión sin responder',
  'invalid-http': 'Usa un protocolo distinto de HTTP',
  'tls-protocol': 'Falló la negociación TLS',
  'tls-version': 'No hay ninguna versión de TLS en común',
  'tls-client-certificate': 'Pide un certificado de cliente',
  'cert-expired': 'Su certificado no está vigente',
  'cert-untrusted': 'Su certificado no es de confianza',
  'cert-name': 'Su certificado es de otro host',
  'cert-other': 'Su certificado no se acepta',
};

const brokenReply: Partial<Record<ReplyOutcome['kind'], string>> = {
  closed: 'Cierra la conexión sin responder',
  reset: 'Restablece la conexión',
  silent: 'Acepta conexiones, pero no responde',
  'not-tls': 'No usa TLS',
  'tls-failed': 'Falló la negociación TLS',
  'cert-rejected': 'Su certificado no se acepta',
};

/** What was seen at each stop of the request, in one short sentence. Which one is said is decided in `words/report`. */
export const journey = {
  stoppedByBrowser,
  sent: 'Envió la solicitud',
  waiting: (elapsedMs: number | undefined) => `Lleva ${duration(elapsedMs)} esperando`,
  noAddress: 'No se encontró ninguna dirección',
  invalidAddress: 'El navegador no puede conectarse a una dirección así',
  resolvesTo: (addresses: readonly string[]) => `Se resuelve como ${listed(addresses)}`,
  everyAddress: 'Significa todas las direcciones de este equipo',
  ipAddress: 'Dirección IP, no hace falta resolverla',
  accepts: 'Acepta conexiones',
  acceptsOnSome: (on: readonly string[], notOn: readonly string[]) =>
    `Acepta conexiones en ${listed(on)}, no en ${listed(notOn)}`,
  refusedBecauseFree: 'Conexión rechazada: no hay nada escuchando',
  accessDenied: 'El sistema no permite que este navegador se conecte',
  turnedAway,
  paused: (name: string) => `${name} está en pausa`,
  speaks: (protocol: Protocol) => `Usa ${protocolName(protocol)}`,
  brokenTalk,
  brokenReply,
  webServer: 'Un servidor web',
  loops: 'Redirige en bucle',
  stopsMidway: 'Se interrumpió a la mitad',
  invalidHttp: 'HTTP no válido',
  status: (status: number, elapsedMs: number | undefined) => `${status} tras ${duration(elapsedMs)}`,
  noneSoFar: 'Ninguna por ahora',
  /** `Visto por última vez: Next.js, hace 12 minutos` */
  lastSeen: (remembered: NonNullable<Remembered>, at: string) =>
    `Visto por última vez: ${programName(remembered)}, ${timeAgo(remembered.lastAnsweredAt, at)}`,
};
