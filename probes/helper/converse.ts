import type { Answer } from '../../protocol/answers.ts';
import type { HelperState } from '../../protocol/helper-state.ts';
import { browser } from '../browser.ts';
import { HelperConnection, type Question } from './helper-connection.ts';
import { helperPermissions } from './helper-permissions.ts';

/** The one connection that all questions share. */
let kept: HelperConnection | undefined;

/**
 * Asks the helper one question, over the connection that an earlier one left open or over a new one.
 * @param isLast takes an answer and says whether it was the last
 * @param signal ends a watch
 */
export async function converse(
  question: Question,
  isLast: (answer: Answer) => boolean,
  signal?: AbortSignal,
): Promise<HelperState> {
  // The API appears with the permission, and is gone without.
  if (!browser.runtime.connectNative || !(await browser.permissions.contains(helperPermissions))) {
    const notPermitted: HelperState = { state: 'not-permitted' };
    kept?.end(notPermitted);
    return notPermitted;
  }
  const { helper, isLost } = await connection().ask(question, isLast, signal);
  if (!isLost) return helper;
  // An idle helper exits, and this one may have done so just as we asked. The next one has just started, so it's asked only once.
  return (await connection().ask(question, isLast, signal)).helper;
}

function connection(): HelperConnection {
  if (!kept || kept.isEnded) kept = new HelperConnection();
  return kept;
}

/** Asks a question that has a single answer. `answer` is absent if the helper didn't give one of this type. */
export async function askOnce<Type extends Answer['type']>(
  question: Question,
  type: Type,
): Promise<{ answer?: Extract<Answer, { type: Type }>; helper: HelperState }> {
  let given: Extract<Answer, { type: Type }> | undefined;
  const helper = await converse(question, (answer) => {
    if (isOfType(answer, type)) given = answer;
    return given !== undefined;
  });
  return { ...(given && { answer: given }), helper };
}

function isOfType<Type extends Answer['type']>(answer: Answer, type: Type): answer is Extract<Answer, { type: Type }> {
  return answer.type === type;
}
