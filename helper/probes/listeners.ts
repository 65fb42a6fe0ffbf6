import type { ListenRow } from '../listen-row.ts';
import { perPlatform } from '../per-platform.ts';
import { listenRows } from '../proc/listen-rows.ts';
import type { Probe } from '../sight.ts';

/** The listener table of this machine; of another network namespace or container nothing is seen. */
export const readListenRows: () => Promise<ListenRow[]> = perPlatform({
  linux: async () => tables.flatMap(rowsOf),
  macos: async () => (await import('../macos/macos-listeners.ts')).macosListeners(),
  windows: async () => (await import('../windows/windows-listeners.ts')).windowsListeners(),
});

/** Which TCP sockets of this machine listen, and how many connections wait at each. */
export const listeners: Probe<'listeners'> = async ({ sockets }) =>
  (await sockets()).map(({ address, port, waiting, uid }) => ({ address, port, waiting, uid }));

const tables = ['/proc/net/tcp', '/proc/net/tcp6'];

/** A kernel without IPv6 has no table for it. */
function rowsOf(table: string): ListenRow[] {
  try {
    return listenRows(table);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
