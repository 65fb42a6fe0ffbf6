import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../../probes/browser.ts';
import { isSamePage } from '../../../state/tab/is-same-page.ts';

/** An error page is complete a moment after it has come; on a machine that has just started a browser, the moment is long. */
const waitMs = 10_000;

type ChromiumTab = Tabs.Tab & { pendingUrl?: string };

/** Whether the tab still shows this address: the person may be on the way to somewhere else by now. */
export async function isStillThere(tabId: number, url: string): Promise<boolean> {
  // Firefox doesn't name the address that a tab loads, so its own error page and what a person goes on to look alike until it's there.
  if (import.meta.env.FIREFOX) return isThereAndComplete(tabId, url);
  const [tab, isThere]: [ChromiumTab, boolean] = await Promise.all([browser.tabs.get(tabId), isShowing(tabId, url)]);
  return isThere && isSamePage(tab.pendingUrl || url, url);
}

/**
 * The same, as soon as the tab shows it with nothing else on its way; false if that doesn't come about. Firefox tells that it has committed
 * its error page before the tab says so: until then the tab is complete, with the page before.
 */
export async function isThereAndComplete(tabId: number, url: string): Promise<boolean> {
  const { promise: isThere, resolve, reject } = Promise.withResolvers<boolean>();
  const look = async () => {
    const [{ status }, isShown] = await Promise.all([browser.tabs.get(tabId), isShowing(tabId, url)]);
    if (isShown && status !== 'loading') resolve(true);
  };
  const listen = (id: number) => {
    if (id === tabId) look().catch(reject);
  };
  browser.tabs.onUpdated.addListener(listen);
  const timer = setTimeout(resolve, waitMs, false);
  look().catch(reject);
  return isThere.finally(() => {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(listen);
  });
}

/** `tabs` would tell only addresses that a host permission covers: another site that came instead would look like none. */
async function isShowing(tabId: number, url: string): Promise<boolean> {
  const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 });
  return frame !== null && URL.canParse(frame.url) && isSamePage(frame.url, url);
}
