import { expect } from 'vitest';
import type { Browser, Tab } from '../browsers/browser.ts';
import { stateOf, untilAllIsDealtWith } from './in-extension.ts';
import { serve } from './serve.ts';

/** What the extension's pages see; the functions that use it run there, not here. */
declare const chrome: {
  tabs: {
    create(tab: { url: string; active: boolean }): Promise<{ id: number }>;
    remove(id: number): Promise<void>;
    get(id: number): Promise<{ url?: string }>;
    update(id: number, change: { active: boolean }): Promise<unknown>;
  };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
};

/** Waits until every load that hangs by now is noticed: one that begins to hang after them is. */
async function untilHangsAreNoticed(browser: Browser): Promise<void> {
  const { origin } = await serve(() => undefined);
  const id = await browser.inExtension(
    async (url) => (await chrome.tabs.create({ url, active: false })).id,
    `${origin}/hangs`,
  );
  const badge = () => browser.inExtension((tabId) => chrome.action.getBadgeText({ tabId }), id);
  await expect.poll(badge, { timeout: 20_000 }).toBe('?');
  await browser.inExtension((tabId) => chrome.tabs.remove(tabId), id);
}

/** Nothing is shown in the tab, said by its badge or looked into, although all that happened was dealt with. */
export async function expectLeftAsItIs(browser: Browser, tab: Tab, address: string): Promise<void> {
  await untilAllIsDealtWith(browser);
  const badge = await browser.inExtension((tabId) => chrome.action.getBadgeText({ tabId }), tab.id);
  const shown = (await browser.inExtension((id) => chrome.tabs.get(id), tab.id)).url;
  const causes = (await stateOf(browser, tab))?.diagnosis.findings.map(({ cause }) => cause);
  expect({ shown, badge, causes }).toEqual({ shown: address, badge: '', causes: undefined });
}

/** The same of a page that the browser goes on loading while it asks, as Firefox does: also when it has taken long. */
export async function expectLeftWaiting(browser: Browser, tab: Tab, address: string): Promise<void> {
  await untilHangsAreNoticed(browser);
  await expectLeftAsItIs(browser, tab, address);
}

/** Brings the tab to the front, as a person does who answers what it asks. */
export async function bringToFront(browser: Browser, tab: Tab): Promise<void> {
  await browser.inExtension((id) => chrome.tabs.update(id, { active: true }), tab.id);
}
