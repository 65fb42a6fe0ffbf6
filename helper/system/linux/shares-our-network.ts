import { readlinkSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';

/** Whether a process is in the same network as we: in a container's own, the same number is another port. */
export function sharesOurNetwork(pid: number): boolean {
  const networkOf = (of: number | 'self') => ifReadable(() => readlinkSync(`/proc/${of}/ns/net`));
  return networkOf(pid) === networkOf('self');
}
