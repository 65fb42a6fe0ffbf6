import { readFileSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';

/** Whether a process has a capability: the bit of this number in `CapEff:	000001ffffffffff` of /proc/PID/status. */
export function hasCapability(pid: number | 'self', capability: number): boolean {
  const status = ifReadable(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
  const effective = /^CapEff:\s*([\da-f]+)$/m.exec(status)?.[1] ?? '0';
  return ((BigInt(`0x${effective}`) >> BigInt(capability)) & 1n) === 1n;
}
