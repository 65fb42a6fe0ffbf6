import { maskQuery } from '../../../evidence/address/mask-query.ts';
import { browser } from '../../../probes/browser.ts';
import { untilSignal } from '../../../state/tips-signals.ts';
import { tipsUrl } from '../../../state/tips-url.ts';

/**
 * What is not painted by then is covered, private, or on a machine that is busy. The background's work would hold the page up: in Firefox
 * they share a thread, and everywhere the processors.
 */
const paintPatienceMs = 150;

/**
 * Shows the tips page in place of the browser's error page. Firefox can replace the entry in the tab's history; Chromium skips it on Back.
 * @returns once it has been painted
 */
export async function showTips(tabId: number, url: string): Promise<void> {
  const painted = untilSignal('tips-painted', maskQuery(url), paintPatienceMs);
  await browser.tabs.update(tabId, { url: tipsUrl(url), ...(import.meta.env.FIREFOX && { loadReplace: true }) });
  await painted;
}
