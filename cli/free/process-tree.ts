import type { Companion } from '../../diagnosis/reading/program/ending-decision.ts';
import { isPassedOn } from '../../helper/probes/owners/start-command.ts';
import { typedCommand } from '../../helper/probes/owners/typed-command.ts';
import { isAssistant } from '../../helper/probes/owners/workers-of.ts';
import { maskCommand } from '../../helper/secrets/mask-command.ts';
import type { Processes } from '../../helper/system/running-process.ts';

/** Which ports each process listens on. */
export type PortsByPid = ReadonlyMap<number, ReadonlySet<number>>;

const maxCommand = 100;

/** A process and everything under it. */
export function processTree(pid: number, processes: Processes, seen = new Set<number>()): Set<number> {
  if (seen.has(pid)) return seen;
  seen.add(pid);
  for (const child of processes.childrenOf(pid)) processTree(child, processes, seen);
  return seen;
}

/** From what started a program down to the program. Just these two if what was between them has ended. */
export function wayDown(starter: number | undefined, pid: number, processes: Processes): number[] {
  if (starter === undefined) return [pid];
  const way = [pid];
  for (let above = processes.parentOf(pid); above && above !== starter; above = processes.parentOf(above)) {
    if (above === 1) return [starter, pid];
    way.unshift(above);
  }
  return [starter, ...way];
}

/** What these processes are, in words. Shells that only run a command are left out, and so is what tools start for themselves. */
export function companions(pids: Iterable<number>, processes: Processes, ports: PortsByPid): Companion[] {
  return [...pids].flatMap((pid) => {
    const found = processes.read(pid);
    if (!found || isPassedOn(found.words) || isAssistant(found) || found.details().state === 'zombie') return [];
    const command = typedCommand(maskCommand(found.words)).join(' ').slice(0, maxCommand);
    return [{ pid, program: found.program, ...(command && { command }), ports: [...(ports.get(pid) ?? [])] }];
  });
}
