import { openSockets, socketAt } from './linux/open-sockets.ts';
import type { ListenRow } from './listen-row.ts';
import { perPlatform } from './per-platform.ts';

/** Whether a process has the same listening socket open as the one that holds it. */
export const sharesSocket: (row: ListenRow, holder: number) => (pid: number) => boolean = perPlatform({
  linux: sharesOnLinux,
  macos: isListed,
  windows: isListed,
});

/** An inherited socket has the same descriptor; php-fpm moves it to 0. So we look at two descriptors instead of all. */
function sharesOnLinux({ inode }: ListenRow, holder: number): (pid: number) => boolean {
  const descriptors = [openSockets(holder).get(inode) ?? '0', '0'];
  return (pid) => descriptors.some((descriptor) => socketAt(pid, descriptor) === inode);
}

function isListed({ pids = [] }: ListenRow): (pid: number) => boolean {
  return (pid) => pids.includes(pid);
}
