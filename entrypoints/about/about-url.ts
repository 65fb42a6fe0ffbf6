import browser from 'webextension-polyfill';

/** What a page is asked with says nothing of its address. */
function withoutQuery(address: string): string {
  return address.replace(/[?#].*/s, '');
}

/** The page about an address of this computer, or, without one, the page that asks for one. */
export function aboutUrl(address?: string): string {
  return browser.runtime.getURL(`about.html${address ? `?address=${encodeURIComponent(withoutQuery(address))}` : ''}`);
}
