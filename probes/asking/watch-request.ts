import type { WebRequest } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { visibleRequests } from '../requests/visible-hosts.ts';

type Headers = WebRequest.OnHeadersReceivedDetailsType;

/** What webRequest reports about one of our own requests. Each promise resolves with undefined if nothing is reported in time. */
interface Seen {
  headers(): Promise<Headers | undefined>;
  error(): Promise<string | undefined>;
  stop(): void;
}

interface Watcher {
  url: string;
  headers: PromiseWithResolvers<Headers>;
  error: PromiseWithResolvers<string>;
}

/** webRequest events come through a separate queue, up to half a second after the fetch has ended. */
const eventTimeoutMs = 700;

const watchers = new Set<Watcher>();

/** Requests of the background carry no tab. */
const ownRequests: WebRequest.RequestFilter = {
  urls: visibleRequests,
  types: ['xmlhttprequest'],
  tabId: -1,
};

/** Watches a fetch of our own that is about to start. The browser is asked once for all that are under way: each listener costs it time. */
export function watchRequest(url: string): Seen {
  const watcher: Watcher = { url, headers: Promise.withResolvers(), error: Promise.withResolvers() };
  if (watchers.size === 0) listen();
  watchers.add(watcher);
  return {
    headers: () => withTimeout(watcher.headers.promise),
    error: () => withTimeout(watcher.error.promise),
    stop() {
      watchers.delete(watcher);
      if (watchers.size === 0) stopListening();
    },
  };
}

function listen(): void {
  browser.webRequest?.onHeadersReceived.addListener(onHeaders, ownRequests, ['responseHeaders']);
  browser.webRequest?.onErrorOccurred.addListener(onError, ownRequests);
}

function stopListening(): void {
  browser.webRequest?.onHeadersReceived.removeListener(onHeaders);
  browser.webRequest?.onErrorOccurred.removeListener(onError);
}

function onHeaders(details: Headers): void {
  for (const { url, headers } of watchers) if (url === details.url) headers.resolve(details);
}

function onError(details: WebRequest.OnErrorOccurredDetailsType): void {
  for (const { url, error } of watchers) if (url === details.url) error.resolve(details.error);
}

function withTimeout<T>(promise: Promise<T>): Promise<T | undefined> {
  if (!browser.webRequest) return Promise.resolve(undefined);
  return Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, eventTimeoutMs, undefined))]);
}
