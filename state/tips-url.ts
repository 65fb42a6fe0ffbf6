import browser from 'webextension-polyfill';
import { maskQuery } from '../evidence/address/mask-query.ts';

/** The tips page of an address. Browsers keep such addresses in their history, so the values of the query aren't in it: see asked-address.ts. */
export function tipsUrl(address: string): string {
  return browser.runtime.getURL(`tips.html?address=${encodeURIComponent(maskQuery(address))}`);
}

/** Whether the tips page's own address says all of the address that it is about. */
export function isNamedWhole(address: string): boolean {
  return maskQuery(address) === address;
}
