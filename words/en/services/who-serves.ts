import { covers } from '../../../evidence/address/covers.ts';
import { addressesOf, type Target } from '../../../evidence/address/target.ts';
import type { Service } from '../../../evidence/machine/services.ts';
import type { Owners } from '../../../evidence/port/owners.ts';

type Owner = Owners[number];

/** Of all that listens on the target's port, the programs the target leads to, on every address they listen on. */
export function whoServes(target: Target, owners: Owners): Owners {
  const serving = addressesOf(target).map((address) => boundFor(address, owners));
  return owners.filter((owner) => serving.some((one) => one && isSameProgram(one, owner)));
}

/** Who can reach them; undefined where nobody is seen to listen. */
export function reachOf(owners: Owners): Service['reach'] {
  if (owners.length === 0) return undefined;
  return owners.every(({ address }) => isLoopback(address)) ? 'this-computer' : 'network';
}

/** The kernel hands a connection to the listener on that very address before one that takes all. */
function boundFor(address: string, owners: Owners): Owner | undefined {
  const covering = owners.filter((owner) => covers(owner.address, address));
  return covering.find((owner) => owner.address === address) ?? covering[0];
}

/** Two that cannot be seen are taken for one: better to call a page open that is not than the other way round. */
function isSameProgram(one: Owner, other: Owner): boolean {
  return one.process?.pid === other.process?.pid && one.process?.program === other.process?.program;
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}
