import type { Target } from '../evidence/address/target.ts';
import type { Attempt, Failure } from '../evidence/browser/attempt.ts';
import type { Facts } from '../evidence/index.ts';
import type { ReplyOutcome } from '../evidence/port/replies.ts';
import { isRefused, replyIn } from './reading/port/way-to-port.ts';

/** What a person sees of a failure that doesn't speak for itself, as a certificate does. */
export type Symptom = 'refused' | 'empty' | 'reset' | 'silence' | 'server-error';

/** As the browser saw it; where no browser took part, as Portside's own questions did. */
export function symptomOf(target: Target, { attempt, connect, replies }: Partial<Facts>): Symptom | undefined {
  if (attempt) return ofAttempt(attempt);
  const reply = replies && replyIn(target.scheme, { target, replies, attempt });
  if (reply) return ofReply(reply);
  if (connect && isRefused(target, connect)) return 'refused';
  return connect?.some(({ result }) => result === 'silent') ? 'silence' : undefined;
}

const ofFailure: Partial<Record<Failure, Symptom>> = {
  refused: 'refused',
  empty: 'empty',
  reset: 'reset',
  'timed-out': 'silence',
};

function ofAttempt(attempt: Attempt): Symptom | undefined {
  if (attempt.outcome === 'pending') return 'silence';
  if (attempt.outcome === 'answered') return attempt.status >= 500 ? 'server-error' : undefined;
  return ofFailure[attempt.failure];
}

function ofReply(reply: ReplyOutcome): Symptom | undefined {
  if (reply.kind === 'http') return reply.status >= 500 ? 'server-error' : undefined;
  if (reply.kind === 'closed') return 'empty';
  if (reply.kind === 'reset') return 'reset';
  return reply.kind === 'silent' ? 'silence' : undefined;
}
