import browser from 'webextension-polyfill';
import { isRequestVisible, loopbackRequests } from './loopback-urls.ts';

/** What webRequest tells of a tab's latest main-frame request, which webNavigation does not. */
interface MainFrameRequest {
  url: string;
  method: string;
  status?: number;
  httpVersion?: string;
}

const keyOf = (tabId: number) => `request:${tabId}`;
const requests = new Map<number, MainFrameRequest>();
const waiting = new Map<number, () => void>();

/** Firefox delivers webRequest and webNavigation on separate queues, up to 0.7 s apart under load. */
const queueLagMs = 1000;

export function listenToMainFrameRequests(): void {
  const filter = { urls: loopbackRequests, types: ['main_frame' as const] };
  browser.webRequest.onBeforeRequest.addListener(({ tabId, url, method }) => {
    note(tabId, { url, method });
  }, filter);
  browser.webRequest.onHeadersReceived.addListener(({ tabId, url, method, statusCode, statusLine }) => {
    note(tabId, { url, method, status: statusCode, httpVersion: /^HTTP\/([\d.]+)/.exec(statusLine)?.[1] });
  }, filter);
}

function note(tabId: number, request: MainFrameRequest): void {
  requests.set(tabId, request);
  waiting.get(tabId)?.();
  // A hanging request outlives the worker: what is known of it must not be lost with the worker's memory.
  void browser.storage.session.set({ [keyOf(tabId)]: request });
}

/** The tab's latest request, when it is for `url`; undefined where the browser does not show it to us. */
export async function requestOf(tabId: number, url: string): Promise<MainFrameRequest | undefined> {
  if (!isRequestVisible(url)) return undefined;
  const known = await recall(tabId);
  if (known && isSameDocument(known.url, url)) return known;
  await nextRequest(tabId);
  const late = requests.get(tabId);
  return late && isSameDocument(late.url, url) ? late : undefined;
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

/** webRequest leaves the fragment out. */
function isSameDocument(one: string, other: string): boolean {
  return one.split('#')[0] === other.split('#')[0];
}

export async function forgetRequest(tabId: number): Promise<void> {
  requests.delete(tabId);
  await browser.storage.session.remove(keyOf(tabId));
}
