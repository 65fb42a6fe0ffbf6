import { readFileSync } from 'node:fs';
import type { RememberedServer } from '../../evidence/port/remembered.ts';
import { parseStartTime } from '../system/linux/parse-start-time.ts';
import { readStat } from '../system/linux/read-stat.ts';
import { operatingSystem } from '../system/operating-system.ts';
import { systemErrorCode } from '../system-error-code.ts';

/** The machine's start time, from which process starts are counted, shifts a little with its clock. */
const clockToleranceMs = 10_000;

/** Whether this same process is still running, and not another one with its number; undefined if we can't tell. */
export function isStillRunning({ pid, startedAt }: Pick<RememberedServer, 'pid' | 'startedAt'>): boolean | undefined {
  if (pid === undefined) return undefined;
  if (operatingSystem !== 'linux') return isNumberTaken(pid) ? undefined : false;
  const stat = readStat(pid);
  if (!stat || stat.state === 'zombie') return false;
  const seenStart = parseStartTime(readFileSync('/proc/stat', 'utf8'), stat.startedAtTicks);
  if (!startedAt || !seenStart) return undefined;
  return Math.abs(Date.parse(seenStart) - Date.parse(startedAt)) <= clockToleranceMs;
}

/** Signal 0 isn't sent; it only checks whether one could be: https://nodejs.org/api/process.html#processkillpid-signal */
function isNumberTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemErrorCode(error) !== 'ESRCH';
  }
}
