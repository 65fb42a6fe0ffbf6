import { withoutQuery } from '../../evidence/address/mask-query.ts';
import { browser } from '../../probes/browser.ts';

/** The page about an address on this computer, or, without one, the page that asks for one. The query isn't part of its URL. */
export function aboutUrl(address?: string): string {
  return browser.runtime.getURL(`about.html${address ? `?address=${encodeURIComponent(withoutQuery(address))}` : ''}`);
}
