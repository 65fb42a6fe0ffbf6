import { maskQuery } from '../../evidence/address/mask-query.ts';
import type { Tab } from '../browsers/browser.ts';

/** The browsers share two cores, at times with more. */
const shownWithinMs = 20_000;

/** Waits until the tab shows the tips page of this address. */
export function untilTips(tab: Tab, address: string): Promise<unknown> {
  return tab.waitFor(isTipsPage, shownWithinMs, maskQuery(address));
}

/** Waits until the tips page of this address has said its last word. */
export async function untilSettledTips(tab: Tab, address: string): Promise<void> {
  await untilTips(tab, address);
  await tab.waitFor(() => document.querySelector('main[data-portside="ready"]') !== null, shownWithinMs);
}

/** Does what makes the tab try its address again, and waits until a new tips page stands there. */
export async function untilTipsAfter(tab: Tab, address: string, act: () => Promise<void>): Promise<void> {
  const before = await tab.evaluate(() => performance.timeOrigin);
  await act();
  await tab.waitFor((was) => performance.timeOrigin !== was, shownWithinMs, before);
  await untilTips(tab, address);
}

/** Waits until the tab shows a page of a server's own at this very address. */
export function untilPage(tab: Tab, address: string): Promise<unknown> {
  return tab.waitFor((wanted) => location.href === wanted && document.title !== '', shownWithinMs, address);
}

/** Runs in the page. */
function isTipsPage(address: string): boolean {
  const shown = new URLSearchParams(location.search).get('address');
  return shown === address && document.querySelector('main[data-portside] h1') !== null;
}
