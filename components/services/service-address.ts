import { addressAt, type Target } from '../../evidence/address/target.ts';
import type { Service } from '../../evidence/machine/services.ts';

/**
 * The address that opens a service in the browser, keeping the target's path.
 * @returns undefined if it doesn't serve pages, or doesn't listen on a loopback address
 */
export function serviceAddress(target: Target, { port, addresses, web }: Service): string | undefined {
  const isLoopback = addresses.length === 0 || addresses.some((address) => /^(127\.|0\.0\.0\.0$|::1?$)/.test(address));
  if (web === false || !isLoopback) return undefined;
  // A name reaches both families. We can't see which scheme a service speaks, and most speak http.
  return addressAt(target, { port, scheme: 'http', ...(target.kind !== 'name' && { host: 'localhost' }) });
}
