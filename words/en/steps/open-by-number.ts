import { portOf } from '../../../diagnosis/reading/reply/plain-address.ts';
import { addressAt, isLoopbackName, parseNamedTarget, type Target } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/** Browsers insist on https for names only: the same page by its number is left alone. */
export function openByNumber(target: Target, from: string): Step[] {
  if (target.kind !== 'name') return [];
  const text = isLoopbackName(target.host)
    ? 'Open the same page by number, which the browser leaves as it is:'
    : 'Open the same page by number, which the browser leaves as it is; where several sites share the port, another one may show:';
  return [{ text, open: addressAt(target, { host: '127.0.0.1', port: portOf(from) ?? target.port, scheme: 'http' }) }];
}

/** `shop.test:3000`, or `shop.test` on the port that goes without saying. */
export function hostWithPort(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

export function hostOf(address: string): string {
  return parseNamedTarget(address)?.host ?? address;
}
