import browser from 'webextension-polyfill';

/** The page about an address of this computer, or, without one, the page that asks for one. */
export function aboutUrl(address?: string): string {
  return browser.runtime.getURL(`about.html${address ? `?address=${encodeURIComponent(address)}` : ''}`);
}
