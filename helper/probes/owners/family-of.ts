import type { Processes } from '../../system/running-process.ts';
import { type Ancestor, isInteractiveShell, lineage } from './lineage.ts';

/**
 * A process and, from its parent upwards, those that a person started together with it. If a program starts others in sessions of their
 * own, as agents and editors do, it isn't what the person typed.
 */
export function familyOf(found: Ancestor, processes: Processes): Ancestor[] {
  const parents = lineage(found.parent, processes);
  return [found, ...parents.filter((one) => one.session === found.session && !isInteractiveShell(one.words))];
}
