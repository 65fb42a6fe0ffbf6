import { addressesOf } from '../evidence/target.ts';
import type { Answer } from '../protocol/answers.ts';
import type { Request } from '../protocol/requests.ts';
import { findTarget } from './find-target.ts';
import { look } from './look.ts';
import { answerAboutMemory, isAboutMemory } from './memory/answer-about-memory.ts';
import { ownersOfPort } from './probes/owners.ts';
import { allServices } from './probes/services.ts';

/** Answers what the extension asks once it has said hello. Loaded with the first question: `hello` does not wait for it. */
export async function answerQuestion(
  question: Exclude<Request, { type: 'hello' }>,
  send: (answer: Answer) => void,
): Promise<void> {
  const { id } = question;
  if (question.type === 'owner') return send({ type: 'owner', id, owners: await ownersOfPort(question.port) });
  if (question.type === 'services') return send({ type: 'services', id, services: await allServices() });
  if (isAboutMemory(question)) return send(await answerAboutMemory(question));
  const found = await findTarget(question.url);
  if (question.type === 'whereabouts')
    return send({ type: 'whereabouts', id, addresses: 'target' in found ? addressesOf(found.target) : [] });
  if (!('target' in found)) return send({ type: 'refused', id, reason: 'not-loopback' });
  await look(found.target, (found) => send({ type: 'facts', id, found }));
  send({ type: 'done', id });
}
