import { programKind } from '../../diagnosis/knowledge/program-kinds.ts';
import { isDependedOn, type PortHolder } from '../../diagnosis/reading/program/ending-decision.ts';
import type { Process } from '../../evidence/port/owners.ts';
import type { Ancestor } from '../../helper/probes/owners/lineage.ts';
import { typedCommand } from '../../helper/probes/owners/typed-command.ts';
import { maskCommand } from '../../helper/secrets/mask-command.ts';
import type { Processes } from '../../helper/system/running-process.ts';
import { companions, processTree, wayDown } from './process-tree.ts';
import { starterOf } from './starter-of.ts';

/** What is ended in place of a program, and what ends with it. */
export function whatEnds(
  pid: number,
  { workers = [] }: Process,
  seen: Parameters<typeof starterOf>[1],
): Pick<PortHolder, 'starter' | 'also' | 'otherPorts'> {
  const { port, processes, ports } = seen;
  const starter = starterOf(pid, seen);
  const tree = processTree(starter?.pid ?? pid, processes);
  for (const known of [...wayDown(starter?.pid, pid, processes), ...workers.map((worker) => worker.pid ?? 0)])
    tree.delete(known);
  const others = [...tree].filter((one) => goesWith(one, pid, processes));
  return {
    ...(starter && { starter: asTyped(starter) }),
    also: companions(others, processes, ports),
    otherPorts: [...(ports.get(pid) ?? [])].filter((other) => other !== port),
  };
}

/** Ctrl+C doesn't reach what was started in a session of its own, and a server's end doesn't close the browser it opened. */
function goesWith(one: number, pid: number, processes: Processes): boolean {
  const other = processes.read(one);
  if (!other || other.session !== processes.read(pid)?.session) return false;
  const known = { program: other.program, command: other.words.join(' ') };
  return programKind(known) === undefined || isDependedOn(known);
}

function asTyped({ pid, program, words }: Ancestor): NonNullable<PortHolder['starter']> {
  return { pid, program, command: typedCommand(maskCommand(words)).join(' ') };
}
