import { parseTarget, type Target } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';
import { isWithoutPort } from '../port/likely-ports.ts';

/** The page's own host without its port: where no other server ever answered, it most likely means its own. */
function lacksPort(target: Target, page: Target): boolean {
  return isWithoutPort(target) && target.host === page.host;
}

/**
 * The facts without the server of the calling page: that one is running, so it can't be the missing one, even if both run from the same
 * folder.
 */
export function apartFromPage(facts: Partial<Facts>, target: Target): Partial<Facts> {
  const { attempt, services, expected, remembered } = facts;
  const page = parseTarget(attempt?.from ?? '');
  if (!page || attempt?.resource === 'page') return facts;
  if (!remembered && lacksPort(target, page)) return facts;
  const others = services?.filter(({ port }) => port !== page.port);
  const missed = expected?.filter(({ listensOn }) => !listensOn.some(({ port }) => port === page.port));
  return { ...facts, ...(others && { services: others }), ...(missed && { expected: missed }) };
}
