import browser from 'webextension-polyfill';
import { watchSession } from '../watch-session.ts';
import { type FailedCall, noCalls, ofNewPage, type TabCalls, withFailed, withoutCured } from './tab-calls.ts';

/**
 * Keeps the failed calls of each tab in storage.session, so that they survive the worker. What becomes of them is decided in
 * tab-calls.ts. One change must be over before the next begins: see serial-queue.ts.
 */

const keyOf = (tabId: number) => `calls:${tabId}`;
const known = new Map<number, TabCalls>();

export async function readCalls(tabId: number): Promise<TabCalls> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as TabCalls | undefined) ?? noCalls;
}

/** Calls back at each change. @returns a function that stops it. */
export function watchCalls(tabId: number, changed: (calls: TabCalls) => void): () => void {
  return watchSession<TabCalls>(keyOf(tabId), (calls = noCalls) => changed(calls));
}

/** @returns undefined where nothing has changed */
export async function addFailed(tabId: number, call: FailedCall, documentId?: string): Promise<TabCalls | undefined> {
  const calls = withFailed(await recall(tabId), call, documentId);
  return calls && write(tabId, calls);
}

/** Something was got from there. @returns undefined where nothing has changed */
export async function removeCured(tabId: number, key: string, url: string): Promise<TabCalls | undefined> {
  const calls = withoutCured(await recall(tabId), key, url);
  return calls && write(tabId, calls);
}

/** Another page came. */
export async function beginPage(tabId: number, since: number, documentId: string | undefined): Promise<void> {
  await write(tabId, ofNewPage(await recall(tabId), since, documentId));
}

export async function forgetCalls(tabId: number): Promise<void> {
  known.delete(tabId);
  await browser.storage.session.remove(keyOf(tabId));
}

async function recall(tabId: number): Promise<TabCalls> {
  return known.get(tabId) ?? readCalls(tabId);
}

async function write(tabId: number, calls: TabCalls): Promise<TabCalls> {
  known.set(tabId, calls);
  await browser.storage.session.set({ [keyOf(tabId)]: calls });
  return calls;
}
