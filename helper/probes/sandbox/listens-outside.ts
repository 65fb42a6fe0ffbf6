import { statSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';
import { listenRows } from '../../system/linux/listen-rows.ts';

/**
 * Whether a program listens on this port in the network of process 1. A sandbox that hides processes has a process 1 of its own,
 * in the same network: then nothing can be seen. A table of sockets is another file in each network, and everybody may read it.
 */
export function listensOutside(port: number): boolean | undefined {
  const [inside, outside] = ['self', '1'].map((of) => ifReadable(() => statSync(`/proc/${of}/net/tcp`).ino));
  if (inside === undefined || outside === undefined || inside === outside) return undefined;
  const tables = ['/proc/1/net/tcp', '/proc/1/net/tcp6'];
  return tables.flatMap((table) => ifReadable(() => listenRows(table)) ?? []).some((row) => row.port === port);
}
