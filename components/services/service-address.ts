import { addressAt, type Target } from '../../evidence/address/target.ts';
import type { Service } from '../../evidence/machine/services.ts';

/**
 * Where a service opens in the browser, path of the target kept.
 * @returns undefined for what serves no page, or listens on no loopback address.
 */
export function serviceAddress(target: Target, { port, addresses, web }: Service): string | undefined {
  const isLoopback = addresses.length === 0 || addresses.some((address) => /^(127\.|0\.0\.0\.0$|::1?$)/.test(address));
  if (web === false || !isLoopback) return undefined;
  // A name reaches both families; what is seen of a service does not say which scheme it takes, and most take http.
  return addressAt(target, { port, scheme: 'http', ...(target.kind !== 'name' && { host: 'localhost' }) });
}
