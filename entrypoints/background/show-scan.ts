import browser from 'webextension-polyfill';
import { en } from '../../locales/en.ts';
import { scanTitle } from '../../locales/scan-words.ts';
import { quietGrey } from './show-count.ts';
import type { PortScan } from './tried-ports.ts';

/** Says it in one grey word on the badge, and in a sentence to those who point at it. The mark of a page that failed itself stays. */
export async function showScan(tabId: number, scan: PortScan): Promise<void> {
  await browser.action.setTitle({ tabId, title: `${en.brand}: ${scanTitle(scan)}` });
  if ((await browser.action.getBadgeText({ tabId })) === '?') return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: quietGrey });
  await browser.action.setBadgeText({ tabId, text: en.scans.badge });
}
