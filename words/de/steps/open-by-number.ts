import { portOf } from '../../../diagnosis/reading/reply/plain-address.ts';
import { addressAt, isLoopbackName, parseNamedTarget, type Target } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/** Browsers insist on HTTPS only for names, so the same page loads over HTTP by IP address. */
export function openByNumber(target: Target, from: string): Step[] {
  if (target.kind !== 'name') return [];
  const text = isLoopbackName(target.host)
    ? 'Öffnen Sie dieselbe Seite über die IP-Adresse, bei der der Browser http beibehält:'
    : 'Öffnen Sie dieselbe Seite über die IP-Adresse, bei der der Browser http beibehält. Wenn sich mehrere Websites den Port teilen, erscheint vielleicht eine andere:';
  return [{ text, open: addressAt(target, { host: '127.0.0.1', port: portOf(from) ?? target.port, scheme: 'http' }) }];
}

/** `shop.test:3000`, or `shop.test` on the default port. */
export function hostWithPort(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

export function hostOf(address: string): string {
  return parseNamedTarget(address)?.host ?? address;
}
