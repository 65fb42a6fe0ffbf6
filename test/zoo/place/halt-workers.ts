import { readFileSync } from 'node:fs';
import type { Place } from './place.ts';
import type { Running } from './running.ts';

/** Halts the processes that a master has started, until the world ends; the master goes on. */
export function haltWorkers(place: Place, { pid }: Running): void {
  const workers = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  if (workers.length === 0) throw new Error(`process ${pid} has no workers`);
  for (const worker of workers) process.kill(worker, 'SIGSTOP');
  place.afterwards(async () => {
    for (const worker of workers) process.kill(worker, 'SIGCONT');
  });
}
