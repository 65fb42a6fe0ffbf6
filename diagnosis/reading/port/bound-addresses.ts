import { covers } from '../../../evidence/address/covers.ts';
import { addressesOf, type Target } from '../../../evidence/address/target.ts';
import type { Listeners } from '../../../evidence/port/listeners.ts';

/** The bound addresses of all listeners on the target's port; none if the table of listeners couldn't be read. */
export function boundOnPort(target: Target, listeners: Listeners = []): string[] {
  return listeners.filter((listener) => listener.port === target.port).map((listener) => listener.address);
}

/** The bound addresses that should take the target's connections. */
export function boundForTarget(target: Target, listeners: Listeners | undefined): string[] {
  return boundOnPort(target, listeners).filter((bound) =>
    addressesOf(target).some((address) => covers(bound, address)),
  );
}

/** Whether the table of listeners shows one on the target's port, whatever address it's bound to. */
export function hasListener(target: Target, listeners: Listeners | undefined): boolean {
  return boundOnPort(target, listeners).length > 0;
}

/** Whether the table of listeners was read, and shows none on the target's port. */
export function hasNoListener(target: Target, listeners: Listeners | undefined): boolean {
  return listeners !== undefined && !hasListener(target, listeners);
}

/** Whether a listener on the target's port takes connections to this address. */
export function isListenedAt(address: string, target: Target, listeners: Listeners | undefined): boolean {
  return boundOnPort(target, listeners).some((bound) => covers(bound, address));
}
