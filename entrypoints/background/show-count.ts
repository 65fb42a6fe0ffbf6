import browser from 'webextension-polyfill';
import type { TabCalls } from './failed-calls.ts';

/** Beside a page that works, a number is enough: nothing here is urgent. */
const quietGrey = '#5f6368';

/** Shows at how many places of this computer a page's calls fail. The mark of a page that failed itself stays. */
export async function showCount(tabId: number, { failed }: TabCalls): Promise<void> {
  if ((await browser.action.getBadgeText({ tabId })) === '?') return;
  const places = new Set(failed.map(({ url }) => new URL(url).host)).size;
  await browser.action.setBadgeBackgroundColor({ tabId, color: quietGrey });
  await browser.action.setBadgeText({ tabId, text: places > 0 ? String(places) : '' });
}
