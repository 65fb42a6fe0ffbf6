import type { ListenRow } from './listen-row.ts';
import { perPlatform } from './per-platform.ts';
import type { Processes } from './running-process.ts';

/** Which process holds each of these sockets, by inode; only of those that may be seen. */
export const findSocketHolders = perPlatform<Asked, Promise<Map<number, number>>>({
  linux: async (rows) => (await import('./linux/socket-holders.ts')).socketHolders(rows),
  macos: listedHolders,
  windows: listedHolders,
});

type Asked = [rows: ListenRow[], readAll: () => Promise<Processes>];

/** Where the table itself names them: of several that share a socket, the one above the others. */
async function listedHolders(...[rows, readAll]: Asked): Promise<Map<number, number>> {
  const processes = await readAll();
  return new Map(
    rows.flatMap(({ inode, pids = [] }): [number, number][] => {
      const top = pids.find((pid) => !pids.includes(processes.parentOf(pid) ?? 0)) ?? pids[0];
      return top ? [[inode, top]] : [];
    }),
  );
}
