import { isForwarderProgram } from '../../diagnosis/reading/program/owner-process.ts';
import type { Service } from '../../evidence/machine/services.ts';
import { readProcesses } from '../../helper/system/processes.ts';

/** Nobody is started by a longer row of programs. */
const maxAncestors = 64;

/**
 * Tells which ports may be of the project itself. Who only passes connections on is none, nor is whoever asks: an agent or an editor listens
 * for itself, from the folder that it works in.
 */
export async function findMayBeServer(): Promise<(service: Service) => boolean> {
  const askers = await ancestors();
  return ({ web, program, pid, container }) => {
    if (container) return web !== false;
    return web !== false && !isForwarderProgram(program) && !(pid !== undefined && askers.has(pid));
  };
}

/** The processes that this command was started by. */
async function ancestors(): Promise<ReadonlySet<number>> {
  const processes = await readProcesses();
  const found = new Set<number>();
  let pid: number | undefined = process.ppid;
  while (pid && !found.has(pid) && found.size < maxAncestors) {
    found.add(pid);
    pid = processes.parentOf(pid);
  }
  return found;
}
