import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../../probes/browser.ts';

/** An error page is complete a moment after it has come; on a busy machine the moment is long. */
const waitMs = 1_000;

/**
 * The tab, once nothing is on its way to it, or as it is when that takes long. Firefox doesn't name the address that a tab loads, so
 * its own error page and what a person goes on to look alike until then.
 */
export async function onceComplete(tabId: number): Promise<Tabs.Tab> {
  const completed = Promise.withResolvers<void>();
  const listen = (id: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
    if (id === tabId && status === 'complete') completed.resolve();
  };
  browser.tabs.onUpdated.addListener(listen);
  const timer = setTimeout(completed.resolve, waitMs);
  try {
    const tab = await browser.tabs.get(tabId);
    if (tab.status !== 'loading') return tab;
    await completed.promise;
    return await browser.tabs.get(tabId);
  } finally {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(listen);
  }
}
