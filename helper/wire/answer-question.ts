import { addressesOf } from '../../evidence/address/target.ts';
import type { Answer } from '../../protocol/answers.ts';
import type { Request } from '../../protocol/requests.ts';
import { look } from '../look.ts';
import { findTarget } from '../reach/find-target.ts';

export type Question = Exclude<Request, { type: 'hello' | 'unwatch' }>;
type AboutTarget = Extract<Question, { type: 'look' | 'whereabouts' | 'watch' }>;

/**
 * Answers the extension's requests after `hello`. Imported with the first request, so that `hello` doesn't wait for it.
 * @param signal ends what would go on by itself
 */
export async function answerQuestion(
  question: Question,
  send: (answer: Answer) => void,
  signal: AbortSignal,
): Promise<void> {
  if (question.type === 'look' || question.type === 'whereabouts' || question.type === 'watch')
    return answerAboutTarget(question, send, signal);
  // Imported only here: a look doesn't need it before its first facts.
  const { answerOther } = await import('./answer-other.ts');
  send(await answerOther(question));
}

async function answerAboutTarget(
  { type, id, url }: AboutTarget,
  send: (answer: Answer) => void,
  signal: AbortSignal,
): Promise<void> {
  const found = await findTarget(url);
  if (type === 'whereabouts') return send({ type, id, addresses: 'target' in found ? addressesOf(found.target) : [] });
  if (!('target' in found)) return send({ type: 'refused', id, reason: 'not-loopback' });
  if (type === 'watch') {
    const { watchTarget } = await import('../watch/watch-target.ts');
    await watchTarget(found.target, (state) => send({ type: 'watched', id, state }), signal);
  } else await look(found.target, (found) => send({ type: 'facts', id, found }));
  send({ type: 'done', id });
}
