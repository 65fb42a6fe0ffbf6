import browser from 'webextension-polyfill';
import { withoutQuery } from '../../evidence/address/mask-query.ts';

/** The page about an address of this computer, or, without one, the page that asks for one. What a page is asked with says nothing of its address. */
export function aboutUrl(address?: string): string {
  return browser.runtime.getURL(`about.html${address ? `?address=${encodeURIComponent(withoutQuery(address))}` : ''}`);
}
