import { parseTarget } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';

/**
 * The facts without the server of the calling page: that one is running, so it can't be the missing one, even if both run from the same
 * folder.
 */
export function apartFromPage(facts: Partial<Facts>): Partial<Facts> {
  const { attempt, services, expected } = facts;
  const page = parseTarget(attempt?.from ?? '');
  if (!page || attempt?.resource === 'page') return facts;
  const others = services?.filter(({ port }) => port !== page.port);
  const missed = expected?.filter(({ listensOn }) => !listensOn.some(({ port }) => port === page.port));
  return { ...facts, ...(others && { services: others }), ...(missed && { expected: missed }) };
}
