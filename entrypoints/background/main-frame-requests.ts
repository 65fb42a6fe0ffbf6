import browser from 'webextension-polyfill';
import { isRequestVisible, visibleRequests } from '../../probes/visible-hosts.ts';
import type { Navigation } from './navigations.ts';

/** What webRequest tells of a tab's latest main-frame request, which webNavigation does not. */
interface MainFrameRequest {
  url: string;
  method: string;
  startedAt: number;
  status?: number;
  httpVersion?: string;
  /** The start of the navigation it was found to belong to. */
  usedBy?: number;
}

const keyOf = (tabId: number) => `request:${tabId}`;
const requests = new Map<number, MainFrameRequest>();
const listeners = new Set<() => void>();

/** Firefox delivers webRequest and webNavigation on separate queues, up to 0.7 s apart under load. */
const queueLagMs = 2000;

export function listenToMainFrameRequests(): void {
  const filter = { urls: visibleRequests, types: ['main_frame' as const] };
  browser.webRequest.onBeforeRequest.addListener(({ tabId, url, method, timeStamp }) => {
    note(tabId, { url, method, startedAt: timeStamp });
  }, filter);
  browser.webRequest.onHeadersReceived.addListener(({ tabId, url, method, timeStamp, statusCode, statusLine }) => {
    const httpVersion = /^HTTP\/([\d.]+)/.exec(statusLine)?.[1];
    note(tabId, { startedAt: timeStamp, ...requests.get(tabId), url, method, status: statusCode, httpVersion });
  }, filter);
}

function note(tabId: number, request: MainFrameRequest): void {
  remember(tabId, request);
  for (const listener of listeners) listener();
}

function remember(tabId: number, request: MainFrameRequest): void {
  requests.set(tabId, request);
  // A hanging request outlives the worker: what is known of it must not be lost with the worker's memory.
  void browser.storage.session.set({ [keyOf(tabId)]: request });
}

/** The request of this navigation; undefined where the browser does not show it to us. */
export function requestOf(navigation: Navigation): Promise<MainFrameRequest | undefined> {
  return latestRequest(navigation, () => true);
}

/** The same, once its status is known; a page that comes from a cache may never have one. */
export function answeredRequestOf(navigation: Navigation): Promise<MainFrameRequest | undefined> {
  return latestRequest(navigation, ({ status }) => status !== undefined);
}

async function latestRequest(
  navigation: Navigation,
  isComplete: (request: MainFrameRequest) => boolean,
): Promise<MainFrameRequest | undefined> {
  if (!isRequestVisible(navigation.url)) return undefined;
  const stored = await recall(navigation.tabId);
  const latest = () => {
    const request = requests.get(navigation.tabId) ?? stored;
    return request && belongsTo(request, navigation) ? request : undefined;
  };
  await untilNoted(() => {
    const request = latest();
    return request !== undefined && isComplete(request);
  });
  const found = latest();
  if (found) remember(navigation.tabId, { ...found, usedBy: navigation.startedAt });
  return found;
}

async function recall(tabId: number): Promise<MainFrameRequest | undefined> {
  const key = keyOf(tabId);
  return requests.get(tabId) ?? ((await browser.storage.session.get(key))[key] as MainFrameRequest | undefined);
}

/** Resolves when it holds, at once or after a request was noted, or when the queues have had time to catch up. */
function untilNoted(holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  const listener = () => {
    if (holds()) resolve();
  };
  listeners.add(listener);
  const timer = setTimeout(resolve, queueLagMs);
  return promise.finally(() => {
    clearTimeout(timer);
    listeners.delete(listener);
  });
}

/**
 * The tab's last request may be an earlier one for the same address: the page of a form that is now sent to where it came from.
 * webRequest leaves the fragment out.
 */
function belongsTo(request: MainFrameRequest, { url, startedAt }: Navigation): boolean {
  const isSameAddress = request.url.split('#')[0] === url.split('#')[0];
  return isSameAddress && request.startedAt > startedAt - queueLagMs && (request.usedBy ?? startedAt) === startedAt;
}

export async function forgetRequest(tabId: number): Promise<void> {
  requests.delete(tabId);
  await browser.storage.session.remove(keyOf(tabId));
}
