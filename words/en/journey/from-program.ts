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

const unknown: Sight = { state: 'unknown', sentence: 'Unknown' };

/** What the browser itself says about a program it couldn't talk to. */
const brokenTalk: Partial<Record<Failure, string>> = {
  reset: 'Reset the connection',
  empty: 'Closed the connection without answering',
  'invalid-http': 'Speaks something other than HTTP',
  'tls-protocol': 'The TLS handshake failed',
  'tls-version': 'No shared TLS version',
  'tls-client-certificate': 'Asks for a client certificate',
  'cert-expired': 'Its certificate is out of date',
  'cert-untrusted': "Its certificate isn't trusted",
  'cert-name': 'Its certificate is for another host',
  'cert-other': "Its certificate isn't accepted",
};

export function seenAtProgram(target: Target, facts: Partial<Facts>): Sight {
  const process = ownerProcess(facts.owners);
  const name = process && programName(process);
  if (process?.state === 'stopped') return { state: 'bad', sentence: `${name} is paused` };
  const outcome =
    facts.replies && replyIn(target.scheme, { ...facts, target, replies: facts.replies, attempt: facts.attempt });
  const failure = failureOf(facts.attempt);
  const broken = (outcome && brokenReply(outcome)) ?? (failure && brokenTalk[failure]);
  if (broken) return { state: 'bad', sentence: broken };
  if (name) return { state: 'ok', sentence: process.project ? `${name} · ${process.project}` : name };
  return outcome?.kind === 'http' || facts.attempt?.outcome === 'answered'
    ? { state: 'ok', sentence: 'A web server' }
    : unknown;
}

function brokenReply(outcome: ReplyOutcome): string | undefined {
  switch (outcome.kind) {
    case 'not-http':
      return `Speaks ${protocolName(outcome.protocol)}`;
    case 'closed':
      return 'Closes the connection without answering';
    case 'reset':
      return 'Resets the connection';
    case 'silent':
      return "Accepts connections but doesn't answer";
    case 'not-tls':
      return "Doesn't speak TLS";
    case 'tls-failed':
      return 'The TLS handshake failed';
    case 'cert-rejected':
      return "Its certificate isn't accepted";
    default:
      return undefined;
  }
}

export function seenAtReply(target: Target, facts: Partial<Facts>): Sight {
  const failure = failureOf(facts.attempt);
  if (failure === 'redirect-loop') return { state: 'bad', sentence: 'Redirects in a loop' };
  if (failure === 'truncated') return { state: 'bad', sentence: 'Stopped in the middle' };
  if (failure && /^broken-/.test(failure)) return { state: 'bad', sentence: 'Invalid HTTP' };
  const reply = facts.replies?.find((one) => one.outcome.kind === 'http' && one.scheme === target.scheme);
  if (reply?.outcome.kind === 'http') return statusSight(reply.outcome.status, reply.elapsedMs);
  if (facts.attempt?.outcome === 'answered') return statusSight(facts.attempt.status, facts.attempt.elapsedMs);
  return facts.attempt?.outcome === 'pending' ? { state: 'unknown', sentence: 'None so far' } : unknown;
}

function statusSight(status: number, elapsedMs: number | undefined): Sight {
  return { state: status >= 500 ? 'bad' : 'ok', sentence: `${status} in ${duration(elapsedMs)}` };
}

/** `Last seen: Next.js, 12 minutes ago`; undefined if no server was seen. */
export function lastSeen(remembered: Remembered | undefined, at: string): string | undefined {
  if (!remembered) return undefined;
  return `Last seen: ${programName(remembered)}, ${timeAgo(remembered.lastAnsweredAt, at)}`;
}
