import type { Owners, Process } from '../../../evidence/port/owners.ts';

/** The processes on the target's port that are known, once for each address they listen on. */
export function ownerProcesses(owners: Owners | undefined): Process[] {
  return (owners ?? []).flatMap(({ process }) => process ?? []);
}

/** The one with this process id. */
export function ownerWithPid(owners: Owners | undefined, pid: number | undefined): Process | undefined {
  return pid === undefined ? undefined : ownerProcesses(owners).find((process) => process.pid === pid);
}
