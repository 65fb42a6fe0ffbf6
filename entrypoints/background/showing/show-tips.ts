import type { Tabs } from 'webextension-polyfill';
import { maskQuery } from '../../../evidence/address/mask-query.ts';
import { browser } from '../../../probes/browser.ts';
import { isSamePage } from '../../../state/tab/is-same-page.ts';
import { untilPainted } from '../../../state/tips-painted.ts';
import { tipsUrl } from '../../../state/tips-url.ts';
import { onceComplete } from './once-complete.ts';

/**
 * Shows the tips page in place of the browser's error page. Firefox can replace the entry in the tab's history; Chromium skips it on Back.
 * @returns once it can be seen
 */
export async function showTips(tabId: number, url: string): Promise<void> {
  const painted = untilPainted(maskQuery(url));
  await browser.tabs.update(tabId, { url: tipsUrl(url), ...(import.meta.env.FIREFOX && { loadReplace: true }) });
  await painted;
}

/** Whether the tab still shows the failure: the person may be on the way to somewhere else by now. */
export async function isStillThere(tabId: number, url: string): Promise<boolean> {
  const tab: Tabs.Tab & { pendingUrl?: string } = await (import.meta.env.FIREFOX
    ? onceComplete(tabId)
    : browser.tabs.get(tabId));
  if (tab.status === 'loading' && import.meta.env.FIREFOX) return false;
  const shown = tab.pendingUrl || tab.url;
  // Without host permission (127.0.0.2) the browser does not tell.
  return !shown || isSamePage(shown, url);
}

/** Whether the tab shows nothing that a person could miss. `tabs` would not tell: no host permission covers about: pages. */
export async function isBlank(tabId: number): Promise<boolean> {
  const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 });
  return ['about:blank', 'about:newtab', 'about:home'].includes(frame?.url ?? '');
}
