import { canonicalAddress } from '../canonical-address.ts';
import type { ListenRow } from '../listen-row.ts';

/**
 * The listeners of `netstat -ano`. Headings and states are in the language of the system; a listener is what has no far end:
 * `  TCP    0.0.0.0:3000           0.0.0.0:0              LISTENING       4102`
 * `  TCP    [::1]:5173             [::]:0                 ABHÖREN         9360`
 */
export function listenersInNetstat(output: string): ListenRow[] {
  return [...output.matchAll(row)].map(([, address = '', port, pid], place) => ({
    address: canonicalAddress(address, address.startsWith('[')),
    port: Number(port),
    pids: [Number(pid)],
    inode: place + 1,
  }));
}

const row = /^[ \t]*TCP[ \t]+(\S+):(\d+)[ \t]+(?:0\.0\.0\.0|\[::\]|\*):(?:0|\*)[ \t]+(?:\S.*?[ \t]+)?(\d+)[ \t]*\r?$/gm;
