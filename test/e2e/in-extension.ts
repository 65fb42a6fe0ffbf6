import { expect } from 'vitest';
import type { TabState } from '../../state/tab/tab-state.ts';
import type { Browser, Tab } from '../browsers/browser.ts';
import { isStoredWithin } from '../zoo/stored.ts';
import { freePort } from './free-port.ts';

interface Details {
  tabId: number;
  frameId: number;
  url: string;
}

/** What the extension's pages see; the functions that use it run there, not here. */
declare const chrome: {
  storage: { session: { get(key: string): Promise<Record<string, TabState | undefined>> } };
  tabs: { get(id: number): Promise<{ url?: string; pendingUrl?: string; status: string }> };
  webNavigation: Record<'onCommitted' | 'onErrorOccurred', { addListener(note: (details: Details) => void): void }>;
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
};

const settledWithinMs = 20_000;

/** What the extension knows of this tab. */
export function stateOf(browser: Browser, tab: Tab): Promise<TabState | undefined> {
  return browser.inExtension(async (key) => (await chrome.storage.session.get(key))[key], `tab:${tab.id}`);
}

/** What the browser's own address bar says; error pages have an address of their own in there. */
export async function shownAddress(browser: Browser, tab: Tab): Promise<string | undefined> {
  return (await browser.inExtension((id) => chrome.tabs.get(id), tab.id)).url;
}

/** Waits until the badge of this tab says `text`; a change of it makes no event. */
export function untilBadge(browser: Browser, tab: Tab, text: string): Promise<void> {
  return expect
    .poll(() => browser.inExtension((tabId) => chrome.action.getBadgeText({ tabId }), tab.id), {
      timeout: settledWithinMs,
    })
    .toBe(text);
}

interface Seen {
  event: 'committed' | 'failed';
  url: string;
}

/** Notes where this tab goes from now on. @returns what was seen so far */
export async function watchNavigations(browser: Browser, tab: Tab): Promise<() => Promise<Seen[]>> {
  await browser.inExtension((id) => {
    const seen: Seen[] = [];
    Object.assign(globalThis, { [`seen-${id}`]: seen });
    const note = (event: Seen['event']) => (details: Details) => {
      if (details.tabId === id && details.frameId === 0) seen.push({ event, url: details.url });
    };
    chrome.webNavigation.onCommitted.addListener(note('committed'));
    chrome.webNavigation.onErrorOccurred.addListener(note('failed'));
  }, tab.id);
  return () => browser.inExtension((name) => Reflect.get(globalThis, name) as Seen[], `seen-${tab.id}`);
}

/** Waits until the extension has said its last word on this tab. */
export async function untilSettled(browser: Browser, tab: Tab): Promise<void> {
  const settled = { area: 'session', key: `tab:${tab.id}`, field: 'stage', value: 'settled' } as const;
  if (!(await isStoredWithin(browser, settled, settledWithinMs))) throw new Error('no diagnosis came');
}

/**
 * Waits until the extension has dealt with all that has happened so far: events come in their order, so a failure in
 * another tab that is dealt with stands behind everything before it.
 */
export async function untilAllIsDealtWith(browser: Browser): Promise<void> {
  const other = await browser.newTab();
  await other.goto(`http://127.0.0.1:${await freePort()}/`);
  await untilSettled(browser, other);
  await other.close();
}

/** The popup of this tab, as a page. */
export async function openPopup(browser: Browser, tab: Tab): Promise<Tab> {
  const popup = await browser.newTab();
  await popup.goto(`${browser.extensionBase}popup.html?tab=${tab.id}`);
  await popup.waitFor(() => document.querySelector('main[data-portside="ready"]') !== null, settledWithinMs);
  return popup;
}

/** The causes that a tips page or popup shows, the first one first. */
export function causesOn(page: Tab): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-cause]')].map(({ dataset }) => dataset.cause ?? ''),
  );
}
