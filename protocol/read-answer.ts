import * as z from 'zod/mini';
import { withNotUnderstood } from '../evidence/reading/not-understood.ts';
import { readKnown } from '../evidence/reading/read-known.ts';
import { type Answer, answerSchema } from './answers.ts';

/** A message of the helper, as far as this version understands it. */
export interface Heard {
  /** Absent: it can't be without what wasn't understood. */
  answer?: Answer;
  /** No answer, but something beside the answers that only newer versions know. */
  isBeside?: true;
  /** The question it belongs to. */
  id?: number | undefined;
  /** Whether a newer helper said more than was understood. */
  hasUnknownWords: boolean;
}

/** What any message is, whatever it says. */
const envelopeSchema = z.object({ type: z.string(), id: z.optional(z.int()) });

/** Reads what a helper of any version says. @returns undefined: it's no message of the protocol */
export function readAnswer(message: unknown): Heard | undefined {
  const envelope = envelopeSchema.safeParse(message).data;
  if (!envelope) return undefined;
  const { id } = envelope;
  const { data: answer, leftOut, issues } = readKnown(answerSchema, message);
  if (issues.some(({ code, path }) => code === 'invalid_union' && path[0] === 'type'))
    return { isBeside: true, id, hasUnknownWords: false };
  const hasUnknownWords = issues.length > 0;
  if (answer?.type !== 'facts') return { ...(answer && { answer }), id, hasUnknownWords };
  const places = leftOut.map(([, ...place]) => place);
  return { answer: { ...answer, found: withNotUnderstood(answer.found, places) }, id, hasUnknownWords };
}
