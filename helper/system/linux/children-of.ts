import { readdirSync, readFileSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';

/** The processes that a process started and that it has not buried yet, whichever of its threads did: `/proc/4711/task/4713/children` says `4720 4721 `. */
export function childrenOf(pid: number): number[] {
  const threads = ifReadable(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  const lists = threads.map((thread) => ifReadable(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')));
  return lists.flatMap((list) => (list ?? '').split(' ').filter(Boolean).map(Number));
}
