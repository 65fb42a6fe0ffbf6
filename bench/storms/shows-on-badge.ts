import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Tab } from '../../test/browsers/browser.ts';

/** What the extension's own pages see; the function that uses it runs there, not here. */
declare const chrome: { action: { getBadgeText(of: { tabId: number }): Promise<string> } };

const withinMs = 5000;

/** Whether the badge of the tab comes to say this. */
export async function showsOnBadge(browser: Browser, { id }: Tab, text: string): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if ((await browser.inExtension((tabId) => chrome.action.getBadgeText({ tabId }), id)) === text) return true;
    await pause(100);
  }
  return false;
}
