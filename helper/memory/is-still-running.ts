import { readFileSync } from 'node:fs';
import type { RememberedServer } from '../../evidence/port/remembered.ts';
import { parseStartTime } from '../system/linux/parse-start-time.ts';
import { readStat } from '../system/linux/read-stat.ts';
import { operatingSystem } from '../system/operating-system.ts';

/** The time a machine started, from which the others are counted, moves a little with its clock. */
const clockToleranceMs = 10_000;

/** Whether this very process runs, and not another one that has its number by now; undefined where it cannot be told. */
export function isStillRunning({ pid, startedAt }: Pick<RememberedServer, 'pid' | 'startedAt'>): boolean | undefined {
  if (pid === undefined) return undefined;
  if (operatingSystem !== 'linux') return isNumberTaken(pid) ? undefined : false;
  const stat = readStat(pid);
  if (!stat || stat.state === 'zombie') return false;
  const seenStart = parseStartTime(readFileSync('/proc/stat', 'utf8'), stat.startedAtTicks);
  if (!startedAt || !seenStart) return undefined;
  return Math.abs(Date.parse(seenStart) - Date.parse(startedAt)) <= clockToleranceMs;
}

/** Signal 0 is never sent, only whether it could be is told: https://nodejs.org/api/process.html#processkillpid-signal */
function isNumberTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
