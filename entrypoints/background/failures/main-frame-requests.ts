import type { WebRequest } from 'webextension-polyfill';
import { browser } from '../../../probes/browser.ts';
import { extraHeaders } from '../../../probes/requests/extra-headers.ts';
import { readReceived, readSent } from '../../../probes/requests/read-exchange.ts';
import { readProxy } from '../../../probes/requests/read-proxy.ts';
import { isHandedToWorker, readRedirect } from '../../../probes/requests/read-redirect.ts';
import { isRequestVisible, visibleRequests } from '../../../probes/requests/visible-hosts.ts';
import type { Navigation } from './navigation.ts';
import { latestNoted, type MainFrameRequest, noteRequest, untilNoted } from './noted-requests.ts';

/** Chromium and Firefox stop after 20 redirects. */
const maxRedirects = 25;

export function listenToMainFrameRequests(): void {
  const filter = { urls: visibleRequests, types: ['main_frame' as const] };
  const { webRequest } = browser;
  webRequest.onBeforeRequest.addListener(({ tabId, requestId, url, method, timeStamp }) => {
    const { redirects = [], isHandedToWorker: isHanded } = sameRequest(tabId, requestId) ?? {};
    const handed = isHanded && { isHandedToWorker: isHanded };
    noteRequest(tabId, { requestId, url, method, startedAt: timeStamp, redirects, exchange: {}, ...handed });
  }, filter);
  webRequest.onSendHeaders.addListener(
    ({ requestHeaders, ...details }) =>
      add(details, ({ exchange }) => ({ exchange: { ...exchange, ...readSent(requestHeaders) } })),
    filter,
    ['requestHeaders', ...extraHeaders],
  );
  if (import.meta.env.FIREFOX) webRequest.onErrorOccurred.addListener(onError, filter);
  webRequest.onHeadersReceived.addListener(onHeaders, filter, ['responseHeaders', ...extraHeaders]);
  webRequest.onBeforeRedirect.addListener(onRedirect, filter, ['responseHeaders', ...extraHeaders]);
  webRequest.onResponseStarted.addListener(
    ({ fromCache, ...details }) => add(details, ({ exchange }) => ({ exchange: { ...exchange, fromCache } })),
    filter,
  );
}

function onHeaders(details: WebRequest.OnHeadersReceivedDetailsType): void {
  const { statusCode: status, statusLine } = details;
  const httpVersion = /^HTTP\/([\d.]+)/.exec(statusLine)?.[1];
  add(details, ({ exchange }) => ({
    status,
    httpVersion,
    exchange: { ...exchange, ...readReceived(details) },
    ...proxyOf(details),
  }));
}

/** By then Firefox knows which proxy it used, even if that failed. An earlier request's error may come late. */
function onError(details: WebRequest.OnErrorOccurredDetailsType): void {
  if (sameRequest(details.tabId, details.requestId)) add(details, () => proxyOf(details));
}

function proxyOf(details: object): Pick<MainFrameRequest, 'proxy'> {
  const proxy = readProxy(details);
  return proxy ? { proxy } : {};
}

function onRedirect(details: WebRequest.OnBeforeRedirectDetailsType): void {
  if (isHandedToWorker(details)) add(details, () => ({ isHandedToWorker: true }));
  else add(details, ({ redirects }) => ({ redirects: [...redirects, readRedirect(details)].slice(-maxRedirects) }));
}

type Details = Pick<WebRequest.OnSendHeadersDetailsType, 'tabId' | 'requestId' | 'url' | 'method' | 'timeStamp'>;

/** Adds to what is known of the request. If the background was restarted since, that starts from nothing. */
function add(
  { tabId, requestId, url, method, timeStamp }: Details,
  more: (known: MainFrameRequest) => Partial<MainFrameRequest>,
): void {
  const known: MainFrameRequest = { requestId, url, method, startedAt: timeStamp, redirects: [], exchange: {} };
  const before = sameRequest(tabId, requestId) ?? known;
  noteRequest(tabId, { ...before, ...more(before) });
}

function sameRequest(tabId: number, requestId: string): MainFrameRequest | undefined {
  const latest = latestNoted(tabId);
  return latest?.requestId === requestId ? latest : undefined;
}

/** The request of this navigation; undefined if the browser doesn't show it to us. */
export function requestOf(navigation: Navigation): Promise<MainFrameRequest | undefined> {
  return latestRequest(navigation, () => true);
}

/** The same, once its status is known; a page that comes from a cache may never have one. */
export function answeredRequestOf(navigation: Navigation): Promise<MainFrameRequest | undefined> {
  return latestRequest(navigation, ({ status }) => status !== undefined);
}

/** If a hundred tabs fail at once, Chromium reports their requests up to half a minute after their failures. */
const lateMs = 60_000;

/** The request of a navigation, even if it's reported late. */
export function lateRequestOf(navigation: Navigation): Promise<MainFrameRequest | undefined> {
  return latestRequest(navigation, () => true, lateMs);
}

async function latestRequest(
  navigation: Navigation,
  isComplete: (request: MainFrameRequest) => boolean,
  timeoutMs?: number,
): Promise<MainFrameRequest | undefined> {
  if (!isRequestVisible(navigation.url)) return undefined;
  const request = await untilNoted(navigation, isComplete, timeoutMs);
  return request && withUpgrade(request, navigation);
}

/**
 * In its HTTPS-only mode, Chromium reports no redirect: the navigation has the http address, its only request the https one, and the
 * failure is reported for the navigation's address.
 */
function withUpgrade(request: MainFrameRequest, { url }: Navigation): MainFrameRequest {
  const isUpgraded = url.startsWith('http:') && request.url.startsWith('https:') && request.redirects.length === 0;
  if (!isUpgraded) return request;
  return { ...request, redirects: [{ from: url, to: request.url, by: 'browser', reason: 'https-first' }] };
}
