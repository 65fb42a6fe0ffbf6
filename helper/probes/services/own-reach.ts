import { networkInterfaces } from 'node:os';
import type { Service } from '../../../evidence/machine/services.ts';
import { kindOf } from '../network/kind-of.ts';

/** Who can connect by these addresses. One of a bridge to containers or virtual machines is for those of this computer. */
export function reachOf(addresses: readonly string[], ofBridges: ReadonlySet<string>): NonNullable<Service['reach']> {
  return addresses.every((address) => isLoopback(address) || ofBridges.has(address)) ? 'this-computer' : 'network';
}

/** This computer's addresses on its own virtual networks, and whether it's on any other network. */
export function ownNetworks(): { ofBridges: Set<string>; isOnNetwork: boolean } {
  const entries = Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses.map(({ address, internal }) => ({ address, internal, isBridge: isBridge(name) })),
  );
  return {
    ofBridges: new Set(entries.filter(({ isBridge }) => isBridge).map(({ address }) => address)),
    isOnNetwork: entries.some(({ internal, isBridge }) => !internal && !isBridge),
  };
}

function isBridge(name: string): boolean {
  const kind = kindOf(name);
  return kind === 'container' || kind === 'virtual-machine';
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}
