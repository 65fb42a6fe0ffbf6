import type { HelperState } from '../../protocol/helper-state.ts';
import type { Heard } from '../../protocol/read-answer.ts';
import type { Request } from '../../protocol/requests.ts';
import { stateFromRefusal } from './read-refusal.ts';

/** These are answered by more than one message, so one of them may be missed. */
const inSeveral: readonly Request['type'][] = ['look', 'watch'];

/**
 * How it stands with the helper once a question has been answered.
 * @param question its type, and whether the answer to it has all come
 * @param fine the state of a helper that is fine
 * @returns undefined while more is to come
 */
export function stateAfter(
  { answer, isBeside, hasUnknownWords }: Heard,
  question: { type: Request['type']; isOver: boolean },
  fine: HelperState,
): HelperState | undefined {
  if (isBeside) return undefined;
  if (answer?.type === 'refused') return stateFromRefusal(answer);
  // To a question that has one answer, what wasn't understood was it.
  if (!answer && !inSeveral.includes(question.type)) return { state: 'too-new' };
  if (!question.isOver) return undefined;
  return hasUnknownWords ? { ...fine, update: 'extension' } : fine;
}
