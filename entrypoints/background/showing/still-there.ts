import browser from 'webextension-polyfill';
import { isSamePage } from '../../../state/tab/is-same-page.ts';

/** An error page is complete a moment after it has come; on a machine that has just started a browser, the moment is long. */
const waitMs = 10_000;

type ChromiumTab = browser.Tabs.Tab & { pendingUrl?: string };

/** Whether the tab still shows this address: the person may be on the way to somewhere else by now. */
export async function isStillThere(tabId: number, url: string): Promise<boolean> {
  // Firefox doesn't name the address that a tab loads, so its own error page and what a person goes on to look alike until it's there.
  if (import.meta.env.FIREFOX) return isThereAndComplete(tabId, url);
  const [tab, isThere]: [ChromiumTab, boolean] = await Promise.all([browser.tabs.get(tabId), isShowing(tabId, url)]);
  return isThere && isSamePage(tab.pendingUrl || url, url);
}

/** The same, once nothing is on its way to the tab any more; false when that takes too long. */
export async function isThereAndComplete(tabId: number, url: string): Promise<boolean> {
  const completed = Promise.withResolvers<void>();
  const listen = (id: number, { status }: browser.Tabs.OnUpdatedChangeInfoType) => {
    if (id === tabId && status === 'complete') completed.resolve();
  };
  browser.tabs.onUpdated.addListener(listen);
  const timer = setTimeout(completed.resolve, waitMs);
  try {
    const isThere = await lookWhether(tabId, url);
    if (isThere !== undefined) return isThere;
    await completed.promise;
    return (await lookWhether(tabId, url)) ?? false;
  } finally {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(listen);
  }
}

/** Whether the tab shows nothing that a person could miss. */
export async function isBlank(tabId: number): Promise<boolean> {
  return ['about:blank', 'about:newtab', 'about:home'].includes((await addressShown(tabId)) ?? '');
}

/** @returns undefined while something is on its way */
async function lookWhether(tabId: number, url: string): Promise<boolean | undefined> {
  const [{ status }, isThere] = await Promise.all([browser.tabs.get(tabId), isShowing(tabId, url)]);
  return status === 'loading' ? undefined : isThere;
}

async function isShowing(tabId: number, url: string): Promise<boolean> {
  const shown = await addressShown(tabId);
  return shown !== undefined && URL.canParse(shown) && isSamePage(shown, url);
}

/** `tabs` would tell only addresses that a host permission covers: another site that came instead would look like none. */
async function addressShown(tabId: number): Promise<string | undefined> {
  return (await browser.webNavigation.getFrame({ tabId, frameId: 0 }))?.url;
}
