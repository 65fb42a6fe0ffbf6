import type { WebNavigation } from 'webextension-polyfill';
import { parseTarget } from '../../../evidence/address/target.ts';

/**
 * Wakes the worker for addresses of this computer only. Prefixes may match too much (127.example.com); `isLoopback` decides.
 * Every spelling is already normalised in events: https://url.spec.whatwg.org/#host-parsing
 * Chromium compares IPv6 hosts with their brackets, Firefox without.
 */
export const loopbackNavigations: WebNavigation.EventUrlFilters = {
  url: [
    { hostEquals: 'localhost' },
    { hostEquals: 'localhost.' },
    { hostSuffix: '.localhost' },
    { hostPrefix: '127.' },
    { hostEquals: '0.0.0.0' },
    ...['::1', '::'].flatMap((host) => [{ hostEquals: `[${host}]` }, { hostEquals: host }]),
    ...['[::ffff:7f', '::ffff:7f'].map((hostPrefix) => ({ hostPrefix })),
  ],
};

export function isLoopback(url: string): boolean {
  return parseTarget(url) !== undefined;
}
