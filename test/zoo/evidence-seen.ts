import type { Evidence } from '../../evidence/index.ts';
import type { CallStates } from '../../state/tab/call-states.ts';
import type { TabState } from '../../state/tab/tab-state.ts';
import type { Browser } from '../browsers/browser.ts';

/** What the extension's pages see; `readStored` runs there, not here. */
declare const chrome: {
  storage: { session: { get(keys: string[]): Promise<Record<string, unknown>> } };
};

/** The evidence behind what Portside says of a tab, or of the call to `origin` that its page makes; undefined where it says nothing. */
export async function evidenceSeen(browser: Browser, tabId: number, origin?: string): Promise<Evidence | undefined> {
  const { tab, calls } = await browser.inExtension(readStored, `tab:${tabId}`, `call-states:${tabId}`);
  if (!origin) return tab?.diagnosis.evidence;
  const call = Object.values(calls ?? {}).find(({ diagnosis }) => originOf(diagnosis.url) === origin);
  return call?.diagnosis.evidence;
}

/** A web socket's own address has no origin that could be compared. */
function originOf(url: string): string {
  return new URL(url.replace(/^ws/, 'http')).origin;
}

/** Runs in a page of the extension. */
async function readStored(tabKey: string, callsKey: string): Promise<{ tab?: TabState; calls?: CallStates }> {
  const stored = await chrome.storage.session.get([tabKey, callsKey]);
  return { tab: stored[tabKey] as TabState, calls: stored[callsKey] as CallStates };
}
