import type { Answer } from '../../protocol/answers.ts';
import type { Request } from '../../protocol/requests.ts';
import { answerAboutMemory } from '../memory/answer-about-memory.ts';
import { ownersOfPort } from '../probes/owners.ts';
import { ownNetworks } from '../probes/services/own-reach.ts';
import { allServices } from '../probes/services.ts';

/** Answers the requests that aren't about an address, each with one answer. */
export async function answerOther(
  question: Exclude<Request, { type: 'hello' | 'look' | 'whereabouts' | 'watch' | 'unwatch' }>,
): Promise<Answer> {
  const { type, id } = question;
  if (type === 'owner') return { type, id, owners: await ownersOfPort(question.port) };
  if (type === 'services') return { type, id, services: await allServices(), isOnNetwork: ownNetworks().isOnNetwork };
  return answerAboutMemory(question);
}
