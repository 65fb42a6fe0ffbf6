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

const unknown: Sight = { state: 'unknown', sentence: 'Unbekannt' };

/** What the browser itself says about a program it couldn't talk to. */
const brokenTalk: Partial<Record<Failure, string>> = {
  reset: 'Hat die Verbindung zurückgesetzt',
  empty: 'Hat die Verbindung ohne Antwort geschlossen',
  'invalid-http': 'Spricht etwas anderes als HTTP',
  'tls-protocol': 'Der TLS-Handshake ist fehlgeschlagen',
  'tls-version': 'Keine gemeinsame TLS-Version',
  'tls-client-certificate': 'Verlangt ein Client-Zertifikat',
  'cert-expired': 'Das Zertifikat ist derzeit nicht gültig',
  'cert-untrusted': 'Dem Zertifikat wird nicht vertraut',
  'cert-name': 'Das Zertifikat gilt für einen anderen Host',
  'cert-other': 'Das Zertifikat wird nicht akzeptiert',
};

export function seenAtProgram(target: Target, facts: Partial<Facts>): Sight {
  const process = ownerProcess(facts.owners);
  const name = process && programName(process);
  if (process?.state === 'stopped') return { state: 'bad', sentence: `${name} ist angehalten` };
  const outcome =
    facts.replies && replyIn(target.scheme, { ...facts, target, replies: facts.replies, attempt: facts.attempt });
  const failure = failureOf(facts.attempt);
  const broken = (outcome && brokenReply(outcome)) ?? (failure && brokenTalk[failure]);
  if (broken) return { state: 'bad', sentence: broken };
  if (name) return { state: 'ok', sentence: process.project ? `${name} · ${process.project}` : name };
  return outcome?.kind === 'http' || facts.attempt?.outcome === 'answered'
    ? { state: 'ok', sentence: 'Ein Webserver' }
    : unknown;
}

function brokenReply(outcome: ReplyOutcome): string | undefined {
  switch (outcome.kind) {
    case 'not-http':
      return `Spricht ${protocolName(outcome.protocol)}`;
    case 'closed':
      return 'Schließt die Verbindung ohne Antwort';
    case 'reset':
      return 'Setzt die Verbindung zurück';
    case 'silent':
      return 'Nimmt Verbindungen an, antwortet aber nicht';
    case 'not-tls':
      return 'Spricht kein TLS';
    case 'tls-failed':
      return 'Der TLS-Handshake ist fehlgeschlagen';
    case 'cert-rejected':
      return 'Das Zertifikat wird nicht akzeptiert';
    default:
      return undefined;
  }
}

export function seenAtReply(target: Target, facts: Partial<Facts>): Sight {
  const failure = failureOf(facts.attempt);
  if (failure === 'redirect-loop') return { state: 'bad', sentence: 'Leitet im Kreis um' };
  if (failure === 'truncated') return { state: 'bad', sentence: 'Bricht mittendrin ab' };
  if (failure && /^broken-/.test(failure)) return { state: 'bad', sentence: 'Ungültiges HTTP' };
  const reply = facts.replies?.find((one) => one.outcome.kind === 'http' && one.scheme === target.scheme);
  if (reply?.outcome.kind === 'http') return statusSight(reply.outcome.status, reply.elapsedMs);
  if (facts.attempt?.outcome === 'answered') return statusSight(facts.attempt.status, facts.attempt.elapsedMs);
  return facts.attempt?.outcome === 'pending' ? { state: 'unknown', sentence: 'Bisher keine' } : unknown;
}

function statusSight(status: number, elapsedMs: number | undefined): Sight {
  return { state: status >= 500 ? 'bad' : 'ok', sentence: `${status} nach ${duration(elapsedMs)}` };
}

/** `Zuletzt gesehen: Next.js, vor 12 Minuten`; undefined if no server was seen. */
export function lastSeen(remembered: Remembered | undefined, at: string): string | undefined {
  if (!remembered) return undefined;
  return `Zuletzt gesehen: ${programName(remembered)}, ${timeAgo(remembered.lastAnsweredAt, at)}`;
}
