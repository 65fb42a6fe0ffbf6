import browser from 'webextension-polyfill';
import { isRequestVisible, loopbackRequests } from './loopback-urls.ts';
import type { Navigation } from './navigations.ts';

/** What webRequest tells of a tab's latest main-frame request, which webNavigation does not. */
interface MainFrameRequest {
  url: string;
  method: string;
  startedAt: number;
  status?: number;
  httpVersion?: string;
}

const keyOf = (tabId: number) => `request:${tabId}`;
const requests = new Map<number, MainFrameRequest>();
const waiting = new Map<number, () => void>();

/** Firefox delivers webRequest and webNavigation on separate queues, up to 0.7 s apart under load. */
const queueLagMs = 2000;

export function listenToMainFrameRequests(): void {
  const filter = { urls: loopbackRequests, types: ['main_frame' as const] };
  browser.webRequest.onBeforeRequest.addListener(({ tabId, url, method, timeStamp }) => {
    note(tabId, { url, method, startedAt: timeStamp });
  }, filter);
  browser.webRequest.onHeadersReceived.addListener(({ tabId, url, method, timeStamp, statusCode, statusLine }) => {
    const startedAt = requests.get(tabId)?.startedAt ?? timeStamp;
    const httpVersion = /^HTTP\/([\d.]+)/.exec(statusLine)?.[1];
    note(tabId, { url, method, startedAt, status: statusCode, httpVersion });
  }, filter);
}

function note(tabId: number, request: MainFrameRequest): void {
  requests.set(tabId, request);
  waiting.get(tabId)?.();
  // A hanging request outlives the worker: what is known of it must not be lost with the worker's memory.
  void browser.storage.session.set({ [keyOf(tabId)]: request });
}

/** The request of this navigation; undefined where the browser does not show it to us. */
export async function requestOf(navigation: Navigation): Promise<MainFrameRequest | undefined> {
  const { tabId, url } = navigation;
  if (!isRequestVisible(url)) return undefined;
  const known = await recall(tabId);
  if (known && belongsTo(known, navigation)) return known;
  await nextRequest(tabId);
  const late = requests.get(tabId);
  return late && belongsTo(late, navigation) ? late : undefined;
}

async function recall(tabId: number): Promise<MainFrameRequest | undefined> {
  const key = keyOf(tabId);
  return requests.get(tabId) ?? ((await browser.storage.session.get(key))[key] as MainFrameRequest | undefined);
}

function nextRequest(tabId: number): Promise<void> {
  return new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, queueLagMs);
    waiting.set(tabId, () => {
      clearTimeout(timer);
      resolve();
    });
  }).then(() => void waiting.delete(tabId));
}

/**
 * The tab's last request may be an earlier one for the same address: the page of a form that is now sent to where it came from.
 * webRequest leaves the fragment out.
 */
function belongsTo(request: MainFrameRequest, { url, startedAt }: Navigation): boolean {
  return request.url.split('#')[0] === url.split('#')[0] && request.startedAt > startedAt - queueLagMs;
}

export async function forgetRequest(tabId: number): Promise<void> {
  requests.delete(tabId);
  await browser.storage.session.remove(keyOf(tabId));
}
