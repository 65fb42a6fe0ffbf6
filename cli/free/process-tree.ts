import type { Companion } from '../../diagnosis/reading/program/ending-decision.ts';
import { isPassedOn } from '../../helper/probes/owners/start-command.ts';
import { maskCommand } from '../../helper/secrets/mask-command.ts';
import type { Processes } from '../../helper/system/running-process.ts';

/** Which ports each process listens on. */
export type PortsByPid = ReadonlyMap<number, ReadonlySet<number>>;

const longestCommand = 100;

/** A process and everything under it. */
export function processTree(pid: number, processes: Processes, seen = new Set<number>()): Set<number> {
  if (seen.has(pid)) return seen;
  seen.add(pid);
  for (const child of processes.childrenOf(pid)) processTree(child, processes, seen);
  return seen;
}

/** What these processes are, as a person reads it. A shell that only passes a command on is left out. */
export function companions(pids: Iterable<number>, processes: Processes, ports: PortsByPid): Companion[] {
  return [...pids].flatMap((pid) => {
    const found = processes.read(pid);
    if (!found || isPassedOn(found.words) || found.details().state === 'zombie') return [];
    const command = maskCommand(found.shownWords ?? found.words)
      .join(' ')
      .slice(0, longestCommand);
    return [{ pid, program: found.program, ...(command && { command }), ports: [...(ports.get(pid) ?? [])] }];
  });
}
