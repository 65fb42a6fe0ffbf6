import type { Process } from '../../../evidence/port/owners.ts';

/**
 * Whether a running program leaves its work to workers, and all of them have ended. It's waiting for a file to change, or can't start new
 * ones.
 */
export function hasLostWorkers({ workers }: Process): boolean {
  return workers?.every(({ state }) => state === 'zombie') ?? false;
}
