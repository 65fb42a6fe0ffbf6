import { covers } from '../../../evidence/address/covers.ts';
import { addressesOf, type Target } from '../../../evidence/address/target.ts';
import type { Listeners } from '../../../evidence/port/listeners.ts';

/** The bound addresses of all listeners on the target's port. */
export function boundOnPort(target: Target, listeners: Listeners): string[] {
  return listeners.filter((listener) => listener.port === target.port).map((listener) => listener.address);
}

/** The bound addresses that should take the target's connections. */
export function boundForTarget(target: Target, listeners: Listeners): string[] {
  return boundOnPort(target, listeners).filter((bound) =>
    addressesOf(target).some((address) => covers(bound, address)),
  );
}
