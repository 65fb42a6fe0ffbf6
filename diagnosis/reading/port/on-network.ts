import { addressesOf, isLoopbackAddress, type Target } from '../../../evidence/address/target.ts';

/** Whether the address is one of this computer's in a network, where another server may listen than on localhost. */
export function isOnNetwork(target: Target): boolean {
  return addressesOf(target).some((address) => !isLoopbackAddress(address));
}
