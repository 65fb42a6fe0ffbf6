import { readdirSync, readlinkSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';

/** The sockets a process holds open, each with its descriptor; one that is open twice with the last of them. */
export function openSockets(pid: number): Map<number, string> {
  const descriptors = ifReadable(() => readdirSync(`/proc/${pid}/fd`)) ?? [];
  return new Map(
    descriptors.flatMap((descriptor): [number, string][] => {
      const inode = socketAt(pid, descriptor);
      return inode === undefined ? [] : [[inode, descriptor]];
    }),
  );
}

/** The socket that a descriptor is, by its inode: its link says `socket:[23227]`. */
export function socketAt(pid: number, descriptor: string): number | undefined {
  const link = ifReadable(() => readlinkSync(`/proc/${pid}/fd/${descriptor}`));
  return link?.startsWith('socket:[') ? Number(link.slice(8, -1)) : undefined;
}
