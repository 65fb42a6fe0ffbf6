import browser from 'webextension-polyfill';
import { readCalls } from './failed-calls.ts';
import type { TabCalls } from './tab-calls.ts';

/** A page of another site comes and goes unheard; what it left behind is not shown of the next. */
export async function callsShown(tabId: number): Promise<Pick<TabCalls, 'failed' | 'isStorm'>> {
  const calls = await readCalls(tabId);
  if (!calls.documentId || (calls.failed.length === 0 && !calls.isStorm)) return calls;
  // Pages of Firefox's developer tools have no such thing.
  const frames: browser.WebNavigation.Static | undefined = browser.webNavigation;
  const frame: { documentId?: string } | null | undefined = await frames
    ?.getFrame({ tabId, frameId: 0 })
    .catch(() => null);
  return frame?.documentId && frame.documentId !== calls.documentId ? { failed: [], isStorm: false } : calls;
}
