import { type Signal, signal } from '@preact/signals';
import type { Tabs } from 'webextension-polyfill';
import { parseTarget, type Target } from '../../evidence/address/target.ts';
import { targetOf } from '../../evidence/address/target-of.ts';
import { browser } from '../../probes/browser.ts';
import { isRequestVisible } from '../../probes/requests/visible-hosts.ts';
import { isSamePage } from '../../state/tab/is-same-page.ts';
import { readAllTabStates, readTabState, type TabState, watchTabState } from '../../state/tab/tab-state.ts';

export interface Failed {
  state: Signal<TabState>;
  target: Target;
  /** Not of the tab in front, but of another one. */
  isEarlier: boolean;
  /** The tab shows the tips page, which waits for the address. */
  isWatched: boolean;
}

/** What the popup speaks of: a failed page, a local page that loaded, or else the whole computer and what `failed` on it lately. */
export type Shown =
  | ({ kind: 'failed' } & Failed)
  | { kind: 'loaded'; tabId: number | undefined; target: Target; title: string | undefined }
  | { kind: 'elsewhere'; tabId: number | undefined; failed: TabState[] };

const lateMs = 30 * 60_000;

/** The diagnosis of the tab in front, followed while it grows, or else what that tab shows. */
export async function findShown(): Promise<Shown> {
  const tab = await frontTab();
  const own = tab?.id === undefined ? undefined : await readTabState(tab.id);
  if (tab && own && (await isStillAbout(tab, own))) return followed(own, false);
  const target = parseTarget(tab?.url ?? '');
  if (target) return { kind: 'loaded', tabId: tab?.id, target, title: tab?.title };
  const all = await readAllTabStates();
  const failed = all.filter(({ failedAt }) => Date.now() - Date.parse(failedAt) < lateMs);
  const [latest] = failed;
  return latest && (await isPageItself(tab)) ? followed(latest, true) : { kind: 'elsewhere', tabId: tab?.id, failed };
}

/** Whether the tab still is where its state says: a person may have stopped the load, or gone on to another site. */
async function isStillAbout(tab: Tabs.Tab, { tabId, url, diagnosis }: TabState): Promise<boolean> {
  if (diagnosis.evidence.facts.attempt?.outcome === 'pending') return tab.status === 'loading';
  // Another site's address is not shown to us there, and neither is that of 127.0.0.2.
  if (!tab.url) return !isRequestVisible(url) && (await isFrameAt(tabId, url));
  return tab.url.startsWith(browser.runtime.getURL('tips.html')) || isSamePage(tab.url, url);
}

async function isFrameAt(tabId: number, url: string): Promise<boolean> {
  const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 }).catch(() => null);
  return frame !== null && URL.canParse(frame.url) && isSamePage(frame.url, url);
}

async function followed(found: TabState, isEarlier: boolean): Promise<Shown> {
  const target = targetOf(found.diagnosis.evidence);
  if (!target) return { kind: 'elsewhere', tabId: undefined, failed: [] };
  const state = signal(found);
  watchTabState(found.tabId, (next) => {
    state.value = next;
  });
  return { kind: 'failed', state, target, isEarlier, isWatched: await showsTips(found.tabId) };
}

async function showsTips(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url?.startsWith(browser.runtime.getURL('tips.html')) ?? false;
}

/** `?tab=ID` names another tab, for a popup that is opened as a page. */
async function frontTab(): Promise<Tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named) return browser.tabs.get(Number(named)).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** If the popup is opened as a page, no tab is in front for it to describe. */
async function isPageItself(tab: Tabs.Tab | undefined): Promise<boolean> {
  const own = await browser.tabs.getCurrent();
  return own !== undefined && tab?.id === own.id;
}
