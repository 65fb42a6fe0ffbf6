import { readFileSync, readlinkSync } from 'node:fs';
import type { Network } from '../../../evidence/machine/network.ts';
import { ifReadable } from '../../files/if-readable.ts';
import { listenRows } from '../../system/linux/listen-rows.ts';
import { inSlices } from '../../system/linux/yield-between.ts';
import type { Processes } from '../../system/running-process.ts';
import { describeProcess } from '../owners/describe-process.ts';

type Hidden = NonNullable<Network['hiddenListeners']>;

/**
 * Who listens on the port in another network namespace of this machine, as in `unshare --net`, `ip netns exec` or a sandbox, where the
 * same number is another port. Names one process per namespace, not necessarily the one that holds the port.
 */
export async function hiddenListeners(port: number, processes: Processes): Promise<Hidden> {
  const networks = new Set([networkOf('self')]);
  const found: Hidden = [];
  for await (const { pid } of inSlices(await processes.own())) {
    const network = networkOf(pid);
    if (!network || networks.has(network) || isInContainer(pid)) continue;
    networks.add(network);
    const rows = ['tcp', 'tcp6'].flatMap((table) => ifReadable(() => listenRows(`/proc/${pid}/net/${table}`)) ?? []);
    const addresses = rows.filter((row) => row.port === port).map(({ address }) => address);
    const { process } = addresses.length > 0 ? describeProcess(pid, processes) : {};
    if (process) found.push({ addresses, process });
  }
  return found;
}

/** For containers, the engine's own answers say more. */
function isInContainer(pid: number): boolean {
  const groups = ifReadable(() => readFileSync(`/proc/${pid}/cgroup`, 'utf8')) ?? '';
  return /docker|libpod|containerd|kubepods|\blxc\b/.test(groups);
}

function networkOf(pid: number | 'self'): string | undefined {
  return ifReadable(() => readlinkSync(`/proc/${pid}/ns/net`));
}
