import { type Signal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { readAllTabStates, readTabState, type TabState, watchTabState } from '../background/tab-state.ts';

export interface Shown {
  state: Signal<TabState>;
  /** Not of the tab in front, but of another one. */
  isEarlier: boolean;
  /** The tab shows the tips page, which waits for the address. */
  isWatched: boolean;
}

const lateMs = 30 * 60_000;

/** The diagnosis of the tab in front, followed while it grows; without one, the latest of the last half hour. */
export async function findShownState(): Promise<Shown | undefined> {
  const own = await readTabState(await frontTabId());
  const found = own ?? (await readAllTabStates()).find((state) => Date.now() - Date.parse(state.failedAt) < lateMs);
  if (!found) return undefined;
  const state = signal(found);
  watchTabState(found.tabId, (next) => {
    if (next) state.value = next;
  });
  return { state, isEarlier: !own, isWatched: await showsTips(found.tabId) };
}

async function showsTips(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url?.startsWith(browser.runtime.getURL('tips.html')) ?? false;
}

/** `?tab=ID` names another tab, for a popup that is opened as a page. */
async function frontTabId(): Promise<number> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}
