import browser from 'webextension-polyfill';
import { isSamePage } from '../../../state/tab/is-same-page.ts';
import { onceComplete } from './once-complete.ts';

/** Whether the tab still shows the page of this address, or its failure: the person may be on the way to somewhere else by now. */
export async function isStillThere(tabId: number, url: string): Promise<boolean> {
  const tab: browser.Tabs.Tab & { pendingUrl?: string } = await (import.meta.env.FIREFOX
    ? onceComplete(tabId)
    : browser.tabs.get(tabId));
  if (tab.status === 'loading' && import.meta.env.FIREFOX) return false;
  const shown = tab.pendingUrl || tab.url;
  // Without host permission (127.0.0.2) the browser hides the address.
  return !shown || isSamePage(shown, url);
}
