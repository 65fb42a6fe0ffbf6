import { isForwarderProgram } from '../../diagnosis/reading/program/owner-process.ts';
import type { Service } from '../../evidence/machine/services.ts';
import { readProcesses } from '../../helper/system/processes.ts';

/** No program has more ancestors than this. */
const maxAncestors = 64;

/**
 * Which ports may belong to the project itself. Forwarders don't, nor do our own ancestors: an agent or an editor listens for itself, in
 * the folder it works in.
 */
export async function findMayBeServer(): Promise<(service: Service) => boolean> {
  const askers = await ancestors();
  return ({ web, program, pid, container }) => {
    if (container) return web !== false;
    return web !== false && !isForwarderProgram(program) && !(pid !== undefined && askers.has(pid));
  };
}

/** The processes that started this command. */
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
