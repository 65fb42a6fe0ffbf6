import { readFileSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';
import { parseStat, type Stat } from './parse-stat.ts';

/** What /proc/PID/stat says of a process, undefined once it is gone. */
export function readStat(pid: number): Stat | undefined {
  return ifReadable(() => parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8')));
}
