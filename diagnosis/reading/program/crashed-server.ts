import type { Process } from '../../../evidence/port/owners.ts';
import type { FactsRead } from '../facts-read.ts';
import { tieToPort } from '../port/tie-to-port.ts';
import { hasLostWorkers } from './has-lost-workers.ts';

export interface CrashedServer {
  process: Process;
  /** Nothing else explains why the port is free. */
  isSure: boolean;
}

/** A server of this port whose worker has ended, and which is waiting for a file to change. */
export function crashedServer({
  expected,
  remembered,
}: FactsRead<'expected' | 'remembered'>): CrashedServer | undefined {
  for (const one of expected ?? []) {
    const isOfBefore = one.process.pid !== undefined && one.process.pid === remembered?.pid;
    const tie = isOfBefore ? 'sure' : tieToPort(one, remembered);
    if (tie !== 'sure' || one.listensOn.length > 0 || !hasLostWorkers(one.process)) continue;
    // Between two runs there's no worker for a moment. One that has ended can still be seen.
    return { process: one.process, isSure: (one.process.workers?.length ?? 0) > 0 };
  }
  return undefined;
}
