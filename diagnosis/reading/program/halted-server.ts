import type { Process } from '../../../evidence/port/owners.ts';

/** What the system keeps from running: the server itself, or the workers that a living one has started. */
export interface HaltedServer {
  by: 'debugger' | 'signal';
  process: Process;
  /** Which of its workers are halted; none: it is itself. */
  workers: NonNullable<Process['workers']>;
  /** Others of its processes run, and may answer. */
  isPartly: boolean;
}

type Running = Pick<Process, 'state'>;

export function isHalted(process: Running | undefined): boolean {
  return process?.state === 'stopped' || process?.state === 'traced';
}

/** Of a group of processes, those that take connections count: a master may be halted, and its workers go on. */
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
