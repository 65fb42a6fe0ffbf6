import { readdirSync, statSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';
import type { OwnProcess } from '../running-process.ts';
import { readCommand } from './read-command.ts';
import { inSlices } from './yield-between.ts';

/** The person's processes with their command lines; all of them for root. Kernel threads have none. */
export async function ownProcesses(): Promise<OwnProcess[]> {
  const ownUid = process.getuid?.();
  const found: OwnProcess[] = [];
  for await (const name of inSlices(readdirSync('/proc'))) {
    const pid = Number(name);
    if (Number.isNaN(pid) || pid === process.pid) continue;
    const uid = ifReadable(() => statSync(`/proc/${pid}`).uid);
    const words = uid !== undefined && (ownUid === 0 || ownUid === uid) ? readCommand(pid) : [];
    if (words.length > 0) found.push({ pid, words });
  }
  return found;
}
