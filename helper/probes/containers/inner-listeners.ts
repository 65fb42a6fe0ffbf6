import { readFileSync } from 'node:fs';
import type { Container } from '../../../evidence/machine/containers.ts';
import { ifReadable } from '../../files/if-readable.ts';
import { listenRows } from '../../system/linux/listen-rows.ts';
import { sharesOurNetwork } from '../../system/linux/shares-our-network.ts';

/** Where Docker answers a container's name lookups, on its own network and at any port. */
const dockersResolver = '127.0.0.11';

/**
 * What listens inside a container, from the table of its own network.
 * Undefined where it cannot be seen: the engine runs in a virtual machine, so its process numbers are not ours, or the table is closed to us.
 */
export function innerListeners(id: string, pid: number | undefined): Container['listeners'] {
  if (!pid || !isProcessOf(id, pid) || sharesOurNetwork(pid)) return undefined;
  const rows = ['tcp', 'tcp6'].map((table) => ifReadable(() => listenRows(`/proc/${pid}/net/${table}`)));
  if (!rows[0]) return undefined;
  const sockets = rows.flatMap((table) => table ?? []).map(({ address, port }) => ({ address, port }));
  return sockets.filter(({ address }) => address !== dockersResolver);
}

/** The container's number stands in the control group of its processes: `0::/system.slice/docker-4f0c…e1.scope`, `/libpod_parent/libpod-…`. */
function isProcessOf(id: string, pid: number): boolean {
  return ifReadable(() => readFileSync(`/proc/${pid}/cgroup`, 'utf8'))?.includes(id) ?? false;
}
