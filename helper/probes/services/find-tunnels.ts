import type { Tunnel } from '../../../evidence/machine/services.ts';
import { sharesOurNetwork } from '../../system/linux/shares-our-network.ts';
import type { Processes } from '../../system/running-process.ts';
import { readTunnels } from './read-tunnel.ts';

/** Which ports of this computer the person's programs carry to others, by port. */
export async function findTunnels(processes: Processes): Promise<Map<number, Tunnel[]>> {
  const found = new Map<number, Tunnel[]>();
  for (const { pid, words } of await processes.own()) {
    const tunnels = readTunnels(words);
    // In a container, `localhost` is another one.
    if (tunnels.length === 0 || !sharesOurNetwork(pid)) continue;
    for (const { port, ...tunnel } of tunnels) found.set(port, [...(found.get(port) ?? []), { ...tunnel, pid }]);
  }
  return found;
}
