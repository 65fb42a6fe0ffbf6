import { Unknown } from '../unknown.ts';
import type { Processes, RunningProcess } from './running-process.ts';

export interface Listed extends RunningProcess {
  pid: number;
  /** The person's, and with a command line. */
  isOwn: boolean;
}

/**
 * Processes as they were listed at one moment. We ourselves, and the programs that made the list, are of no interest to anybody.
 * @throws Unknown where there is no list
 */
export function listedProcesses(list: readonly Listed[], ourPid = process.pid): Processes {
  // Something always runs: a list without any row is one that could not be read.
  if (list.length === 0) throw new Unknown('helper-failed');
  const byPid = new Map(list.map((one) => [one.pid, one]));
  return {
    read: (pid) => byPid.get(pid),
    parentOf: (pid) => byPid.get(pid)?.parent,
    childrenOf: (pid) => list.filter(({ parent }) => parent === pid).map((child) => child.pid),
    own: async () => list.filter(({ pid, parent, isOwn }) => isOwn && pid !== ourPid && parent !== ourPid),
    names: async () => [...new Set(list.map(({ program }) => program))],
  };
}
