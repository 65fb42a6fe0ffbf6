import { setTimeout as pause } from 'node:timers/promises';
import type { ReplyOutcome } from '../../evidence/port/replies.ts';
import { ask } from '../probes/replies/ask.ts';
import { isInQueue } from '../probes/replies/is-in-queue.ts';
import type { Question } from '../probes/replies/question.ts';

/**
 * The first answer to an open request, or to a fresh one sent every now and then beside it. There is at most one extra connection, and
 * none if the program hasn't even accepted the first.
 * @param everyMs how long a fresh request may stay unanswered
 */
export async function askAgain(question: Question, everyMs: number): Promise<ReplyOutcome> {
  const answered = new AbortController();
  const { signal } = answered;
  question.signal?.addEventListener('abort', () => answered.abort(), { signal });
  if (question.signal?.aborted) answered.abort();
  try {
    return await Promise.race([ask({ ...question, signal }), freshAnswer({ ...question, signal }, everyMs)]);
  } finally {
    answered.abort();
  }
}

async function freshAnswer(question: Question & { signal: AbortSignal }, everyMs: number): Promise<ReplyOutcome> {
  const { signal } = question;
  await pause(everyMs, undefined, { signal }).catch(() => undefined);
  while (!signal.aborted) {
    if (await isInQueue(question)) await pause(everyMs, undefined, { signal }).catch(() => undefined);
    else {
      const outcome = await ask({ ...question, silenceMs: everyMs });
      if (outcome.kind !== 'silent') return outcome;
    }
  }
  return { kind: 'silent' };
}
