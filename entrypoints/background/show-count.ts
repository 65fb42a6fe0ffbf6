import browser from 'webextension-polyfill';
import { en } from '../../locales/en.ts';
import type { TabCalls } from './failed-calls.ts';

/** Beside a page that works, a number is enough: nothing here is urgent. */
export const quietGrey = '#5f6368';

/** Shows at how many places of this computer a page's calls fail. What is said of the page as a whole stays. */
export async function showCount(tabId: number, { failed }: TabCalls): Promise<void> {
  const said = await browser.action.getBadgeText({ tabId });
  if (said === '?' || said === en.scans.badge) return;
  const places = new Set(failed.map(({ url }) => new URL(url).host)).size;
  await browser.action.setBadgeBackgroundColor({ tabId, color: quietGrey });
  await browser.action.setBadgeText({ tabId, text: places > 0 ? String(places) : '' });
}
