import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { browser } from '../../probes/browser.ts';
import type { HelperState } from '../../protocol/helper-state.ts';
import { tabItem } from './tab-item.ts';

/** What the background knows about one tab's failed, hanging or faulty page. It's in storage.session, so it survives the background. */
export interface TabState {
  tabId: number;
  url: string;
  /** `first`: what the browser alone knows; `settled`: nothing more will come. */
  stage: 'first' | 'settled';
  /** ISO 8601. The popup shows the latest state if the current tab has none. */
  failedAt: string;
  diagnosis: Diagnosis;
  helper: HelperState;
}

const stored = tabItem<TabState>('tab');

export const { read: readTabState, forget: forgetTabState } = stored;

/** The latest first. */
export async function readAllTabStates(): Promise<TabState[]> {
  const all = await browser.storage.session.get(null);
  const states = Object.entries(all).flatMap(([key, value]) => (key.startsWith('tab:') ? [value as TabState] : []));
  return states.sort((one, other) => other.failedAt.localeCompare(one.failedAt));
}

export async function writeTabState(state: TabState): Promise<void> {
  await stored.write(state.tabId, state);
  const channel = new BroadcastChannel(stored.keyOf(state.tabId));
  channel.postMessage(state);
  channel.close();
}

/**
 * Calls back with each new state of the tab. The storage's own event would send the states of all tabs to each of their pages, which takes
 * minutes if a hundred tabs fail at once. No channel reaches Firefox's private windows, so the storage serves there.
 * @returns a function that stops it
 */
export function watchTabState(tabId: number, changed: (state: TabState) => void): () => void {
  if (browser.extension.inIncognitoContext)
    return stored.watch(tabId, (state) => {
      if (state) changed(state);
    });
  const channel = new BroadcastChannel(stored.keyOf(tabId));
  channel.onmessage = ({ data }: MessageEvent<TabState>) => changed(data);
  return () => channel.close();
}
