import { parseTarget, urlHost } from '../../../evidence/address/target.ts';
import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import { openSockets } from '../../system/linux/open-sockets.ts';
import { socketRows } from '../../system/linux/socket-rows.ts';
import { ownersOfPort } from '../owners.ts';

export interface Carrier {
  carrier: NonNullable<Forwarder['carrier']>;
  /** The other end is a server on this computer. */
  isHere: boolean;
}

/**
 * The connection that carries a tunnel: the one its program opened itself, not one it accepted on a port it listens on. Undefined if we
 * can't tell which.
 */
export async function readCarrier(pid: number): Promise<Carrier | undefined> {
  const inodes = new Set(openSockets(pid).keys());
  const own = socketRows().filter((row) => inodes.has(row.inode));
  const listening = new Set(own.filter(({ state }) => state === 'listen').map(({ port }) => port));
  const [carrier, ...others] = own.filter(({ state, port }) => state === 'established' && !listening.has(port));
  if (!carrier || others.length > 0) return undefined;
  const isStuck = carrier.sendBytes > 0 && carrier.retransmits > 0;
  return { carrier: isStuck ? 'stuck' : 'alive', isHere: await endsHere(carrier.remoteAddress, carrier.remotePort) };
}

/** A loopback port may itself lead into a container or a virtual machine, so we need to see the server that holds it. */
async function endsHere(address: string, port: number): Promise<boolean> {
  if (!parseTarget(`http://${urlHost(address)}/`)) return false;
  const owners = await ownersOfPort(port);
  return owners.some(({ process }) => /^sshd|^dropbear/.test(process?.program ?? ''));
}
