import { isJobHost } from '../../diagnosis/knowledge/job-hosts.ts';
import { isDependedOn } from '../../diagnosis/reading/program/ending-decision.ts';
import { familyOf } from '../../helper/probes/owners/family-of.ts';
import type { Ancestor } from '../../helper/probes/owners/lineage.ts';
import { isPassedOn, startCommand } from '../../helper/probes/owners/start-command.ts';
import type { Processes } from '../../helper/system/running-process.ts';
import { type PortsByPid, processTree } from './process-tree.ts';

interface Surroundings {
  port: number;
  processes: Processes;
  ports: PortsByPid;
  /** The ancestors of this command. */
  askers: ReadonlySet<number>;
}

/**
 * The process a person would end instead of this one: what they typed, such as `npm run dev` for Vite, or what restarts the program, such
 * as nodemon. We don't look higher than where another server, a database, tests or a coding agent would end too. Undefined: the program
 * itself.
 */
export function starterOf(pid: number, { port, processes, ports, askers }: Surroundings): Ancestor | undefined {
  const found = processes.read(pid);
  if (!found) return undefined;
  const family = familyOf({ pid, ...found }, processes);
  const position = startCommand(family.map(({ words }) => words))?.position ?? 0;
  let below = processTree(pid, processes);
  let starter: Ancestor | undefined;
  for (const above of family.slice(1, position + 1)) {
    const tree = processTree(above.pid, processes);
    const more = [...tree].filter((one) => !below.has(one));
    if (askers.has(above.pid) || isJobHost(above.words) || isDependedOn(asRead(above)) || more.some(isOthers)) break;
    below = tree;
    if (!isPassedOn(above.words)) starter = above;
  }
  return starter;

  function isOthers(one: number): boolean {
    const other = processes.read(one);
    const servesElse = [...(ports.get(one) ?? [])].some((listened) => listened !== port);
    return servesElse || (other !== undefined && isDependedOn(asRead(other)));
  }
}

function asRead({ program, words }: Pick<Ancestor, 'program' | 'words'>) {
  return { program, command: words.join(' ') };
}
