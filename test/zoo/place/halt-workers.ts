import { readFileSync } from 'node:fs';
import { CannotBeMade } from './cannot-be-made.ts';
import type { Place } from './place.ts';
import type { Running } from './running.ts';
import { suspend } from './suspend.ts';

/** Halts the processes that a master has started, until the world ends; the master goes on. */
export function haltWorkers(place: Place, { pid }: Running): void {
  if (process.platform !== 'linux') throw new CannotBeMade('only on Linux is there a list of the workers of a process');
  const workers = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  if (workers.length === 0) throw new Error(`process ${pid} has no workers`);
  for (const worker of workers) suspend(worker);
  place.afterwards(async () => {
    for (const worker of workers) process.kill(worker, 'SIGCONT');
  });
}
