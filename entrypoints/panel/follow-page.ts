import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../probes/browser.ts';
import { isSamePage } from '../../state/tab/is-same-page.ts';
import { readTabState, type TabState, watchTabState } from '../../state/tab/tab-state.ts';

/** What the background found out about the page of the tab, as long as the tab has gone nowhere else. */
export async function followPage(
  tabId: number,
  navigatedTo: ReadonlySignal<string | undefined>,
): Promise<ReadonlySignal<TabState | undefined>> {
  const first = await readTabState(tabId);
  const state = signal(first && (await isElsewhere(tabId, first.url)) ? undefined : first);
  watchTabState(tabId, (next) => {
    state.value = next;
  });
  return computed(() => {
    const to = navigatedTo.value;
    return state.value && to !== undefined && !isAbout(to, state.value.url) ? undefined : state.value;
  });
}

/** Pages of Firefox's developer tools don't know the tabs; there the background's word counts until the tab goes on. */
async function isElsewhere(tabId: number, failedUrl: string): Promise<boolean> {
  const tabs: Tabs.Static | undefined = browser.tabs;
  const shown = await tabs?.get(tabId).catch(() => undefined);
  return shown !== undefined && !isAbout(shown.url ?? '', failedUrl);
}

/** The address that failed, our page about it, or an error page of the browser. */
function isAbout(shown: string, failedUrl: string): boolean {
  if (shown.startsWith(browser.runtime.getURL('tips.html'))) return true;
  return URL.canParse(shown) && (!/^https?:/.test(shown) || isSamePage(shown, failedUrl));
}
