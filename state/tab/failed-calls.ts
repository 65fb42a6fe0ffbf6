import { logErrors } from '../log-errors.ts';
import { isGivenUp, noCalls, type TabCalls } from './tab-calls.ts';
import { tabItem } from './tab-item.ts';

/**
 * Keeps the failed calls of each tab in memory, and in storage.session, so that they survive the worker. What becomes of them is decided
 * in tab-calls.ts. A page may fail thousands of calls a second, so what changes nothing ends here, without waiting for anything.
 */

/** @returns undefined where nothing changes */
type Change = (calls: TabCalls) => TabCalls | undefined;

const stored = tabItem<TabCalls>('calls');
const known = new Map<number, TabCalls>();
/** What came before the tab's calls were read, in its order. */
const waiting = new Map<number, (() => void)[]>();

export async function readCalls(tabId: number): Promise<TabCalls> {
  return (await stored.read(tabId)) ?? noCalls;
}

/** Calls back at each change. @returns a function that stops it. */
export function watchCalls(tabId: number, changed: (calls: TabCalls) => void): () => void {
  return stored.watch(tabId, (calls = noCalls) => changed(calls));
}

export function changeCalls(tabId: number, change: Change, changed?: (calls: TabCalls) => void): void {
  const before = known.get(tabId);
  if (!before) onceRead(tabId, () => changeCalls(tabId, change, changed));
  const calls = before && change(before);
  if (!calls) return;
  known.set(tabId, calls);
  logErrors(stored.write(tabId, calls));
  changed?.(calls);
}

/** The worker may have been stopped since, and the calls of the page with it. */
function onceRead(tabId: number, apply: () => void): void {
  const others = waiting.get(tabId);
  if (others) others.push(apply);
  else {
    const all = [apply];
    waiting.set(tabId, all);
    logErrors(applyOnceRead(tabId, all));
  }
}

async function applyOnceRead(tabId: number, all: (() => void)[]): Promise<void> {
  const calls = await readCalls(tabId);
  // The tab may have been closed in the meantime.
  if (waiting.get(tabId) !== all) return;
  waiting.delete(tabId);
  known.set(tabId, calls);
  for (const apply of all) apply();
}

/** Whether a call of this document needs no look, as far as it's known at once. */
export function mayLetGo(tabId: number, documentId: string | undefined): boolean {
  const calls = known.get(tabId);
  return calls !== undefined && isGivenUp(calls, documentId);
}

export function forgetCalls(tabId: number): Promise<void> {
  known.delete(tabId);
  waiting.delete(tabId);
  return stored.forget(tabId);
}
