import { maskQuery } from '../../../evidence/address/mask-query.ts';
import { browser } from '../../../probes/browser.ts';
import { untilPainted } from '../../../state/tips-painted.ts';
import { tipsUrl } from '../../../state/tips-url.ts';

/**
 * Shows the tips page in place of the browser's error page. Firefox can replace the entry in the tab's history; Chromium skips it on Back.
 * @returns once it has been painted
 */
export async function showTips(tabId: number, url: string): Promise<void> {
  const painted = untilPainted(maskQuery(url));
  await browser.tabs.update(tabId, { url: tipsUrl(url), ...(import.meta.env.FIREFOX && { loadReplace: true }) });
  await painted;
}
