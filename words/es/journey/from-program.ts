import { replyIn } from '../../../diagnosis/reading/port/way-to-port.ts';
import { ownerProcess } from '../../../diagnosis/reading/program/owner-process.ts';
import type { Target } from '../../../evidence/address/target.ts';
import type { Failure } from '../../../evidence/browser/attempt.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';
import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { protocolName } from '../checks/protocol-name.ts';
import { programName } from '../names/describe-program.ts';
import { duration } from '../names/duration.ts';
import { timeAgo } from '../names/time-ago.ts';
import { failureOf, type Sight } from './before-program.ts';

const unknown: Sight = { state: 'unknown', sentence: 'Se desconoce' };

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

export function seenAtProgram(target: Target, facts: Partial<Facts>): Sight {
  const process = ownerProcess(facts.owners);
  const name = process && programName(process);
  if (process?.state === 'stopped') return { state: 'bad', sentence: `${name} está en pausa` };
  const outcome =
    facts.replies && replyIn(target.scheme, { ...facts, target, replies: facts.replies, attempt: facts.attempt });
  const failure = failureOf(facts.attempt);
  const broken = (outcome && brokenReply(outcome)) ?? (failure && brokenTalk[failure]);
  if (broken) return { state: 'bad', sentence: broken };
  if (name) return { state: 'ok', sentence: process.project ? `${name} · ${process.project}` : name };
  return outcome?.kind === 'http' || facts.attempt?.outcome === 'answered'
    ? { state: 'ok', sentence: 'Un servidor web' }
    : unknown;
}

function brokenReply(outcome: ReplyOutcome): string | undefined {
  switch (outcome.kind) {
    case 'not-http':
      return `Usa ${protocolName(outcome.protocol)}`;
    case 'closed':
      return 'Cierra la conexión sin responder';
    case 'reset':
      return 'Restablece la conexión';
    case 'silent':
      return 'Acepta conexiones, pero no responde';
    case 'not-tls':
      return 'No usa TLS';
    case 'tls-failed':
      return 'Falló la negociación TLS';
    case 'cert-rejected':
      return 'Su certificado no se acepta';
    default:
      return undefined;
  }
}

export function seenAtReply(target: Target, facts: Partial<Facts>): Sight {
  const failure = failureOf(facts.attempt);
  if (failure === 'redirect-loop') return { state: 'bad', sentence: 'Redirige en bucle' };
  if (failure === 'truncated') return { state: 'bad', sentence: 'Se interrumpió a la mitad' };
  if (failure && /^broken-/.test(failure)) return { state: 'bad', sentence: 'HTTP no válido' };
  const reply = facts.replies?.find((one) => one.outcome.kind === 'http' && one.scheme === target.scheme);
  if (reply?.outcome.kind === 'http') return statusSight(reply.outcome.status, reply.elapsedMs);
  if (facts.attempt?.outcome === 'answered') return statusSight(facts.attempt.status, facts.attempt.elapsedMs);
  return facts.attempt?.outcome === 'pending' ? { state: 'unknown', sentence: 'Ninguna por ahora' } : unknown;
}

function statusSight(status: number, elapsedMs: number | undefined): Sight {
  return { state: status >= 500 ? 'bad' : 'ok', sentence: `${status} tras ${duration(elapsedMs)}` };
}

/** `Visto por última vez: Next.js, hace 12 minutos`; undefined if no server was seen. */
export function lastSeen(remembered: Remembered | undefined, at: string): string | undefined {
  if (!remembered) return undefined;
  return `Visto por última vez: ${programName(remembered)}, ${timeAgo(remembered.lastAnsweredAt, at)}`;
}
