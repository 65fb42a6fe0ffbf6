import { readdirSync, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { ifReadable } from '../if-readable.ts';
import type { OwnProcess } from '../processes.ts';
import { readCommand } from './read-command.ts';

/** Longer than this the look does not keep its other probes waiting. */
const sliceMs = 5;

/** The person's processes with their command lines; all of them for root. Kernel threads have none. */
export async function ownProcesses(): Promise<OwnProcess[]> {
  const ownUid = process.getuid?.();
  const found: OwnProcess[] = [];
  let sliceEndsAt = performance.now() + sliceMs;
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (Number.isNaN(pid) || pid === process.pid) continue;
    const uid = ifReadable(() => statSync(`/proc/${pid}`).uid);
    const words = uid !== undefined && (ownUid === 0 || ownUid === uid) ? readCommand(pid) : [];
    if (words.length > 0) found.push({ pid, words });
    if (performance.now() < sliceEndsAt) continue;
    await setImmediate();
    sliceEndsAt = performance.now() + sliceMs;
  }
  return found;
}
