import { browser } from '../../probes/browser.ts';

/** Shows an address in the tab the popup speaks of, or in a new one where that is gone, and closes the popup. */
export async function openInTab(tabId: number | undefined, url: string): Promise<void> {
  const shown = tabId === undefined ? undefined : await updated(tabId, url);
  if (!shown) await browser.tabs.create({ url });
  window.close();
}

function updated(tabId: number, url: string): Promise<unknown> {
  return browser.tabs.update(tabId, { url, active: true }).catch(() => undefined);
}
