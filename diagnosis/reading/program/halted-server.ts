import type { Process } from '../../../evidence/port/owners.ts';

/** What the system isn't letting run: the server itself, or workers that a running one has started. */
export interface HaltedServer {
  by: 'debugger' | 'signal';
  process: Process;
  /** The workers that are halted; empty if the server itself is. */
  workers: NonNullable<Process['workers']>;
  /** Others of its processes are running, and may answer. */
  isPartly: boolean;
}

type Running = Pick<Process, 'state'>;

export function isHalted(process: Running | undefined): boolean {
  return process?.state === 'stopped' || process?.state === 'traced';
}

/** In a group of processes, those that accept connections count: a master may be halted while its workers go on. */
export function haltedServer(process: Process | undefined): HaltedServer | undefined {
  if (!process) return undefined;
  const living = (process.workers ?? []).filter(({ state }) => state !== 'zombie');
  const halted = living.filter(isHalted);
  if (isHalted(process)) {
    const isPartly = living.some((worker) => worker.sharesSocket && !isHalted(worker));
    return { by: haltedBy(process), process, workers: [], isPartly };
  }
  const [first] = halted;
  return first && { by: haltedBy(first), process, workers: halted, isPartly: halted.length < living.length };
}

function haltedBy({ state }: Running): HaltedServer['by'] {
  return state === 'traced' ? 'debugger' : 'signal';
}
