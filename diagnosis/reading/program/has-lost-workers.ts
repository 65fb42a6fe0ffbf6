import type { Process } from '../../../evidence/port/owners.ts';

/** Whether a program runs on that has others do its work, and all of these have ended: it waits for a file to change, or cannot start new ones. */
export function hasLostWorkers({ workers }: Process): boolean {
  return workers?.every(({ state }) => state === 'zombie') ?? false;
}
