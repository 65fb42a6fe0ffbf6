import type { Probe } from '../probe.ts';
import { listenRows } from '../system/linux/listen-rows.ts';
import type { ListenRow } from '../system/listen-row.ts';
import { perPlatform } from '../system/per-platform.ts';
import { systemErrorCode } from '../system-error-code.ts';

/** This machine's listener table; it doesn't include other network namespaces or containers. */
export const readListenRows: () => Promise<ListenRow[]> = perPlatform({
  linux: async () => tables.flatMap(rowsOf),
  macos: async () => (await import('../system/macos/macos-listeners.ts')).macosListeners(),
  windows: async () => (await import('../system/windows/windows-listeners.ts')).windowsListeners(),
});

/** Which TCP sockets of this machine listen, and how many connections wait at each. */
export const listeners: Probe<'listeners'> = async ({ sockets }) =>
  (await sockets()).map(({ address, port, waiting, uid }) => ({ address, port, waiting, uid }));

const tables = ['/proc/net/tcp', '/proc/net/tcp6'];

/** A kernel without IPv6 has no such table. */
function rowsOf(table: string): ListenRow[] {
  try {
    return listenRows(table);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
