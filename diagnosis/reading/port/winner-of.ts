import { covers } from '../../../evidence/address/covers.ts';
import type { Owners, Process } from '../../../evidence/port/owners.ts';

/** Of several sockets that take connections to an address, the closest: bound to just this one, else to all of its family, else to all. */
export function winnerOf(bound: readonly string[], address: string): string | undefined {
  const everyOne = address.includes(':') ? '::' : '0.0.0.0';
  return [address, everyOne, '::'].find((one) => bound.includes(one) && covers(one, address));
}

export function processAt(address: string, owners: Owners | undefined): Process | undefined {
  return owners?.find((owner) => owner.address === address)?.process;
}

/** The process that gets the connections to an address. */
export function processTaking(address: string, owners: Owners): Process | undefined {
  const bound = owners.map((owner) => owner.address);
  return processAt(winnerOf(bound, address) ?? address, owners);
}
