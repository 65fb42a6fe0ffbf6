import { addressesOf, otherScheme, type Target } from '../../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import type { Replies, ReplyOutcome } from '../../../evidence/port/replies.ts';
import { isClosedOrReset } from '../../../evidence/reply/is-closed-or-reset.ts';
import type { Reading } from '../facts-read.ts';
import { hangsUp } from '../program/was-hung-up-on.ts';
import { ownReply, replyIn } from '../reply/own-replies.ts';
import { answersInTls, mayBeCertificate, mayBeNoTls } from '../tls/speaks-tls.ts';
import { connectResult, isRefused } from './connect-results.ts';

/**
 * How a request fared at the port: `answered`, in whatever protocol; accepted and then `hung-up` on, or left in `silence`; `refused`;
 * `failed` in an unknown way. `barred`: the browser itself stopped it before the port.
 */
export type ConnectionSeen = 'answered' | 'hung-up' | 'silence' | 'refused' | 'failed' | 'barred';

export type Observed = Reading<'connect' | 'replies' | 'attempt'>;

/** The most direct of what was seen: replies, else the connect, else what the browser said. Undefined: nobody looked. */
export function connectionSeen({ target, connect, replies, attempt }: Observed): ConnectionSeen | undefined {
  return seenInReplies(target, replies, attempt) ?? seenInConnect(target, connect) ?? seenByBrowser(attempt);
}

function seenInReplies(
  target: Target,
  replies: Replies | undefined,
  attempt: Attempt | undefined,
): ConnectionSeen | undefined {
  if (!replies) return undefined;
  const asked = { target, replies, attempt };
  const [own, other] = [ownReply(asked), replyIn(otherScheme(target.scheme), asked)];
  if (hangsUp(target, own, attempt)) return 'hung-up';
  if ([own, other].some(speaks)) return 'answered';
  // In Firefox, our own TLS requests get no error code; then the plain one counts.
  const telling = mayBeCertificate(own) ? other : own;
  if (isClosedOrReset(telling)) return 'hung-up';
  return telling?.kind === 'silent' ? 'silence' : undefined;
}

function speaks(outcome: ReplyOutcome | undefined): boolean {
  return outcome?.kind === 'not-http' || mayBeNoTls(outcome) || answersInTls(outcome);
}

function seenInConnect(target: Target, connect: Connect | undefined): ConnectionSeen | undefined {
  if (!connect) return undefined;
  if (isRefused(target, connect)) return 'refused';
  const results = addressesOf(target).flatMap((address) => connectResult(connect, address) ?? []);
  // What happens after a connection is accepted, only replies or the browser show.
  if (results.length === 0 || results.includes('accepted')) return undefined;
  return results.includes('silent') ? 'silence' : 'failed';
}

/** What a browser's failure means for the port, if it was or should have been reached. */
const atPort: Partial<Record<Failure, ConnectionSeen>> = {
  refused: 'refused',
  empty: 'hung-up',
  reset: 'hung-up',
  'timed-out': 'silence',
  unreachable: 'failed',
  websocket: 'failed',
  other: 'failed',
  'tls-protocol': 'failed',
  'invalid-http': 'answered',
  'error-reply': 'answered',
  truncated: 'answered',
  'redirect-loop': 'answered',
  'cert-expired': 'answered',
  'cert-untrusted': 'answered',
  'cert-name': 'answered',
  'cert-other': 'answered',
  cors: 'answered',
};

function seenByBrowser(attempt: Attempt | undefined): ConnectionSeen | undefined {
  if (!attempt) return undefined;
  if (attempt.outcome !== 'failed') return attempt.outcome === 'pending' ? 'silence' : 'answered';
  return atPort[attempt.failure] ?? 'barred';
}
