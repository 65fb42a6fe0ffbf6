import type { WebNavigation } from 'webextension-polyfill';
import { browser } from '../../probes/browser.ts';
import { readCalls } from './failed-calls.ts';
import type { TabCalls } from './tab-calls.ts';

/** We don't hear of pages of other sites, so what an earlier page left behind isn't shown for the next one. */
export async function callsShown(tabId: number): Promise<Pick<TabCalls, 'failed' | 'isStorm'>> {
  const calls = await readCalls(tabId);
  if (!calls.documentId || (calls.failed.length === 0 && !calls.isStorm)) return calls;
  // Missing in the pages of Firefox's developer tools.
  const frames: WebNavigation.Static | undefined = browser.webNavigation;
  const frame: { documentId?: string } | null | undefined = await frames
    ?.getFrame({ tabId, frameId: 0 })
    .catch(() => null);
  return frame?.documentId && frame.documentId !== calls.documentId ? { failed: [], isStorm: false } : calls;
}
