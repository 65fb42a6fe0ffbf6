import { perPlatform } from './per-platform.ts';
import type { ListenRow } from './proc/listen-rows.ts';
import { socketHolders } from './proc/socket-holders.ts';
import type { Processes } from './processes.ts';

/** Which process holds each of these sockets, by inode; only of those that may be seen. */
export const holdersOf: (rows: ListenRow[], processes: () => Promise<Processes>) => Promise<Map<number, number>> =
  perPlatform({ linux: socketHolders });
