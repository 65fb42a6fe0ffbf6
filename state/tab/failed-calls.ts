import browser from 'webextension-polyfill';
import { parseTarget } from '../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../evidence/browser/attempt.ts';
import type { Exchange } from '../../evidence/browser/exchange.ts';

/** One thing that a page of a tab asked of this computer, and did not get. Tried again and again, it stays one. */
export interface FailedCall {
  /** Scheme, host and port, and what was asked for. */
  key: string;
  url: string;
  startedAt: number;
  attempt: Attempt;
  exchange?: Exchange;
}

/** What failed since the page of this tab came. Lives in storage.session, so it survives the worker. */
export interface TabCalls {
  failed: FailedCall[];
  /** It failed at more ports than a page has reason to ask: nothing is kept of it. */
  isStorm: boolean;
  /** When the page came: what began earlier belongs to the one before. */
  since: number;
  documentId?: string;
}

/**
 * A page that scans ports fails at hundreds of them; one at work speaks to an API, a socket or two, a second server.
 * More than this, and Portside looks at none: no page can make it act, or learn from what it does.
 */
export const mostTargets = 8;

const keyOf = (tabId: number) => `calls:${tabId}`;
const none: TabCalls = { failed: [], isStorm: false, since: 0 };
const known = new Map<number, TabCalls>();

export async function readCalls(tabId: number): Promise<TabCalls> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as TabCalls | undefined) ?? none;
}

/** @returns undefined where nothing has changed */
export async function addFailed(tabId: number, call: FailedCall, documentId?: string): Promise<TabCalls | undefined> {
  const calls = ofItsPage(await recall(tabId), call, documentId);
  if (!calls) return undefined;
  const { failed, isStorm } = calls;
  if (isStorm || failed.some(({ key, attempt }) => key === call.key && attempt.outcome === call.attempt.outcome))
    return undefined;
  const others = failed.filter(({ key }) => key !== call.key);
  if (others.length < mostTargets) return write(tabId, { ...calls, failed: [...others, call] });
  return write(tabId, { ...calls, failed: [], isStorm: true });
}

/** Something was got from there. @returns undefined where nothing has changed */
export async function removeCured(tabId: number, key: string, url: string): Promise<TabCalls | undefined> {
  const calls = await recall(tabId);
  const failed = calls.failed.filter((call) => call.key !== key || !isCured(call, url));
  return failed.length === calls.failed.length ? undefined : write(tabId, { ...calls, failed });
}

/** Another page came. */
export async function beginPage(tabId: number, since: number, documentId: string | undefined): Promise<void> {
  const before = await recall(tabId);
  const failed = before.failed.filter(({ startedAt }) => startedAt >= since);
  await write(tabId, { failed, isStorm: false, since, ...(documentId && { documentId }) });
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

/** What else failed on the page of this call; undefined where that page has gone. */
function ofItsPage(calls: TabCalls, { startedAt, attempt }: FailedCall, documentId?: string): TabCalls | undefined {
  const { documentId: shown, since } = calls;
  if (!shown || !documentId) return startedAt < since ? undefined : { ...calls, ...(documentId && { documentId }) };
  if (shown === documentId) return calls;
  // Of pages of this computer we hear when they come; of others when they first call.
  const isElsewhere = parseTarget(attempt.from ?? '') === undefined;
  return isElsewhere ? { ...none, since: startedAt, documentId } : undefined;
}

/** Whoever answers one call is there for all; whether a page may read an answer is told path by path. */
const ofTheWay: readonly Failure[] = ['refused', 'unreachable', 'timed-out', 'reset', 'empty', 'local-network-denied'];

function isCured({ url, attempt }: FailedCall, gotUrl: string): boolean {
  if (attempt.outcome === 'pending') return true;
  if (attempt.outcome === 'failed' && ofTheWay.includes(attempt.failure)) return true;
  return new URL(url).pathname === new URL(gotUrl).pathname;
}
