import { covers } from '../../evidence/address/covers.ts';
import { addressesOf, type Target } from '../../evidence/address/target.ts';
import type { Service } from '../../evidence/machine/services.ts';
import type { Owners } from '../../evidence/port/owners.ts';

type Owner = Owners[number];

/** Of all programs listening on the target's port, those the target leads to, with every address they listen on. */
export function whoServes(target: Target, owners: Owners): Owners {
  const serving = addressesOf(target).map((address) => boundFor(address, owners));
  return owners.filter((owner) => serving.some((one) => one && isSameProgram(one, owner)));
}

/** Who can reach them; undefined if no listener was seen. */
export function reachOf(owners: Owners): Service['reach'] {
  if (owners.length === 0) return undefined;
  return owners.every(({ address }) => isLoopback(address)) ? 'this-computer' : 'network';
}

/** The kernel prefers a listener on that exact address to one on all addresses. */
function boundFor(address: string, owners: Owners): Owner | undefined {
  const covering = owners.filter((owner) => covers(owner.address, address));
  return covering.find((owner) => owner.address === address) ?? covering[0];
}

/** Two programs that can't be seen count as one: better to call a private page open than an open one private. */
function isSameProgram(one: Owner, other: Owner): boolean {
  return one.process?.pid === other.process?.pid && one.process?.program === other.process?.program;
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}
