import { readFileSync } from 'node:fs';
import type { Container } from '../../../evidence/machine/containers.ts';
import { ifReadable } from '../../files/if-readable.ts';
import { listenRows } from '../../system/linux/listen-rows.ts';
import { sharesOurNetwork } from '../../system/linux/shares-our-network.ts';

/** Where Docker answers a container's name lookups, on its own network and on any port. */
const dockersResolver = '127.0.0.11';

/**
 * What listens inside a container, from the table of its own network.
 * Undefined if we can't see it: the engine runs in a virtual machine, so its process numbers aren't ours, or we may not read the table.
 */
export function innerListeners(id: string, pid: number | undefined): Container['listeners'] {
  if (!pid || !isProcessOf(id, pid) || sharesOurNetwork(pid)) return undefined;
  const rows = ['tcp', 'tcp6'].map((table) => ifReadable(() => listenRows(`/proc/${pid}/net/${table}`)));
  if (!rows[0]) return undefined;
  const sockets = rows.flatMap((table) => table ?? []).map(({ address, port }) => ({ address, port }));
  return sockets.filter(({ address }) => address !== dockersResolver);
}

/** The container's id is in the control group of its processes: `0::/system.slice/docker-4f0c…e1.scope`, `/libpod_parent/libpod-…`. */
function isProcessOf(id: string, pid: number): boolean {
  return ifReadable(() => readFileSync(`/proc/${pid}/cgroup`, 'utf8'))?.includes(id) ?? false;
}
