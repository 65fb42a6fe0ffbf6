import type { Processes } from '../../system/running-process.ts';
import { type Ancestor, isInteractiveShell, lineage } from './lineage.ts';

/**
 * A process, and from its parent upwards those that a person started together with it. A program that starts others each in a session of
 * its own, as agents and editors do, is not what a person typed for this one.
 */
export function familyOf(found: Ancestor, processes: Processes): Ancestor[] {
  const parents = lineage(found.parent, processes);
  return [found, ...parents.filter((one) => one.session === found.session && !isInteractiveShell(one.words))];
}
