import { readStat } from '../../helper/system/linux/read-stat.ts';
import { perPlatform } from '../../helper/system/per-platform.ts';
import { readProcesses } from '../../helper/system/processes.ts';

/**
 * Tells a process from a later one with the same number: its start time, as precisely as the system knows it. Undefined if it has ended.
 * The lists of macOS and Windows may be a second old.
 */
export const processMark: (pid: number) => Promise<string | undefined> = perPlatform({
  linux: async (pid) => {
    const stat = readStat(pid);
    return stat && stat.state !== 'zombie' ? String(stat.startedAtTicks) : undefined;
  },
  macos: markInList,
  windows: markInList,
});

async function markInList(pid: number): Promise<string | undefined> {
  const found = (await readProcesses()).read(pid);
  const { startedAt, state } = found?.details() ?? {};
  return found && state !== 'zombie' ? `${found.program} ${startedAt}` : undefined;
}

/** The marks of all that haven't ended. */
export async function marksOf(pids: Iterable<number>): Promise<Map<number, string>> {
  const marks = await Promise.all([...pids].map(async (pid) => [pid, await processMark(pid)] as const));
  return new Map(marks.flatMap(([pid, mark]) => (mark === undefined ? [] : [[pid, mark] as const])));
}
