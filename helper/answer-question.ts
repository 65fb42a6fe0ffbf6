import { parseTarget } from '../evidence/target.ts';
import type { Answer, Request } from '../protocol/messages.ts';
import { look } from './look.ts';
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
  const target = parseTarget(question.url);
  if (!target) return send({ type: 'refused', id, reason: 'not-loopback' });
  await look(target, (found) => send({ type: 'facts', id, found }));
  send({ type: 'done', id });
}
