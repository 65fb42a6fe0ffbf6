import { addressesOf, type Target } from '../evidence/address/target.ts';
import type { Attempt, Failure } from '../evidence/browser/attempt.ts';
import { failedWith } from '../evidence/browser/failure-of.ts';
import type { Facts } from '../evidence/index.ts';
import type { ReplyOutcome } from '../evidence/port/replies.ts';
import { isClosedOrReset } from '../evidence/reply/is-closed-or-reset.ts';
import { isRefused } from './reading/port/connect-results.ts';
import { ownReply } from './reading/reply/own-replies.ts';

export const symptoms = ['refused', 'refused-here', 'dropped', 'silence', 'server-error'] as const;

/**
 * What a person sees of a failure that doesn't speak for itself, as a certificate does. `refused-here`: the loopback address that wasn't
 * asked takes the connection. `dropped`: closed or reset; which of the two, browsers call differently for the same server.
 */
export type Symptom = (typeof symptoms)[number];

/** As the browser saw it; where no browser took part, as Portside's own questions did. */
export function symptomOf(target: Target, { attempt, connect, replies }: Partial<Facts>): Symptom | undefined {
  // Of a page that came without a body, some browsers don't tell the status.
  const isUntold = !attempt || failedWith(attempt, 'error-reply');
  const seen = isUntold ? ofQuestions(target, { connect, replies }) : ofAttempt(attempt);
  return seen === 'refused' && isTakenElsewhere(target, connect) ? 'refused-here' : seen;
}

function ofQuestions(
  target: Target,
  { connect, replies }: Pick<Partial<Facts>, 'connect' | 'replies'>,
): Symptom | undefined {
  const reply = ownReply({ target, replies, attempt: undefined });
  if (reply) return ofReply(reply);
  if (connect && isRefused(target, connect)) return 'refused';
  return connect?.some(({ result }) => result === 'silent') ? 'silence' : undefined;
}

function isTakenElsewhere(target: Target, connect: Facts['connect'] | undefined): boolean {
  const own = addressesOf(target);
  return connect?.some(({ address, result }) => result === 'accepted' && !own.includes(address)) ?? false;
}

const ofFailure: Partial<Record<Failure, Symptom>> = {
  refused: 'refused',
  empty: 'dropped',
  reset: 'dropped',
  'timed-out': 'silence',
};

function ofAttempt(attempt: Attempt): Symptom | undefined {
  if (attempt.outcome === 'pending') return 'silence';
  if (attempt.outcome === 'answered') return attempt.status >= 500 ? 'server-error' : undefined;
  return ofFailure[attempt.failure];
}

function ofReply(reply: ReplyOutcome): Symptom | undefined {
  if (reply.kind === 'http') return reply.status >= 500 ? 'server-error' : undefined;
  if (isClosedOrReset(reply)) return 'dropped';
  return reply.kind === 'silent' ? 'silence' : undefined;
}
