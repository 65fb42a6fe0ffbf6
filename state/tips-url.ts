import { maskQuery } from '../evidence/address/mask-query.ts';
import { browser } from '../probes/browser.ts';

/** The tips page for an address. Browsers keep its URL in their history, so it has no query values: see asked-address.ts. */
export function tipsUrl(address: string): string {
  return browser.runtime.getURL(`tips.html?address=${encodeURIComponent(maskQuery(address))}`);
}

/** Whether the tips page's own address says all of the address that it is about. */
export function isNamedWhole(address: string): boolean {
  return maskQuery(address) === address;
}
