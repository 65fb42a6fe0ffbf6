import { maskQuery } from '../evidence/address/mask-query.ts';
import { browser } from '../probes/browser.ts';

/** The tips page for an address. Browsers keep its URL in their history, so it has no query values: see asked-address.ts. */
export function tipsUrl(address: string): string {
  return browser.runtime.getURL(`tips.html?address=${encodeURIComponent(maskQuery(address))}`);
}

/** Whether the URL of the tips page has the whole address: there's nothing in it to mask. */
export function isUnmasked(address: string): boolean {
  return maskQuery(address) === address;
}
