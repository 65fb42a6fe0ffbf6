import browser from 'webextension-polyfill';
import { maskQuery } from '../../../evidence/address/mask-query.ts';
import { parseTarget } from '../../../evidence/address/target.ts';
import type { Resource } from '../../../evidence/browser/attempt.ts';
import { readAnswer, readAsked, readPreflight, wantsEvents } from '../../../probes/requests/read-call.ts';
import { visibleRequests, visibleSockets } from '../../../probes/requests/visible-hosts.ts';
import { browserName } from '../../../state/browser-name.ts';
import { inTurn } from '../../../state/in-turn.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { addFailed, removeCured, type TabCalls } from '../../../state/tab/failed-calls.ts';
import { changeBadge } from '../showing/badge.ts';
import { type EndedRequest, judgeRequest } from './judge-request.ts';
import { noteOpen, notePreflight, type OpenRequest, openRequest, takeOpen, takePreflight } from './open-requests.ts';
import { callerOfRequest, followPermission } from './page-of-request.ts';

/** While the browser asks whether a page from elsewhere may call here, there is neither an answer nor an error. */
const askingAfterMs = 4000;

type Details = Pick<
  browser.WebRequest.OnSendHeadersDetailsType,
  'requestId' | 'tabId' | 'frameId' | 'url' | 'method' | 'type' | 'timeStamp'
> & { documentId?: string };

const resources: Partial<Record<browser.WebRequest.ResourceType, Resource>> = {
  xmlhttprequest: 'fetch',
  websocket: 'websocket',
  script: 'script',
  stylesheet: 'style',
  image: 'image',
  sub_frame: 'frame',
  font: 'other',
  media: 'other',
  ping: 'other',
};

/**
 * Hears of what pages ask of this computer beside the pages themselves, and of nothing else. Pages of other sites are
 * heard of only by an optional permission. Nothing is diagnosed here: that waits until a person opens the popup.
 */
export function listenToSubRequests(): void {
  followPermission();
  const { webRequest } = browser;
  const urls = [...visibleRequests, ...visibleSockets];
  // Headers cost time with each request, and what a page is made of are hundreds.
  const calls = { urls, types: ['xmlhttprequest' as const, 'websocket' as const] };
  const all = { urls, types: Object.keys(resources) as browser.WebRequest.ResourceType[] };
  // Without `extraHeaders` Chromium shows neither replies that a page may not read, nor what it asks ahead of a call.
  const more = import.meta.env.FIREFOX ? [] : ['extraHeaders' as const];
  webRequest.onSendHeaders.addListener(onSend, calls, ['requestHeaders', ...more]);
  webRequest.onHeadersReceived.addListener(onHeaders, calls, ['responseHeaders', ...more]);
  webRequest.onErrorOccurred.addListener((details) => onEnd(details, { error: details.error }), all);
  webRequest.onCompleted.addListener((details) => onEnd(details, { status: details.statusCode }), all);
}

function onSend(details: browser.WebRequest.OnSendHeadersDetailsType): void {
  const { requestId, timeStamp, requestHeaders } = details;
  const page = callerOfRequest(details);
  if (!page) return;
  const preflight = readPreflight(requestHeaders);
  if (preflight) notePreflight(details, preflight);
  noteOpen(requestId, {
    startedAt: timeStamp,
    exchange: readAsked(requestHeaders),
    isEventStream: wantsEvents(requestHeaders),
    isPreflight: preflight !== undefined,
  });
  if (!parseTarget(page) && !preflight) setTimeout(() => noteWaiting(details), askingAfterMs);
}

function onHeaders(details: browser.WebRequest.OnHeadersReceivedDetailsType): void {
  const open = openRequest(details.requestId);
  if (!open) return;
  const answer = readAnswer(details.statusCode, details.responseHeaders);
  if (open.isPreflight) notePreflight(details, answer);
  else noteOpen(details.requestId, { ...open, exchange: { ...open.exchange, ...answer } });
}

function noteWaiting(details: Details): void {
  const open = openRequest(details.requestId);
  if (open && open.exchange.status === undefined) judge(details, 'none-yet', open, Date.now());
}

function onEnd(details: Details, end: Exclude<EndedRequest['end'], 'none-yet'>): void {
  const open = takeOpen(details.requestId);
  // The call it went ahead of ends after it, and tells of both.
  if (open?.isPreflight && 'error' in end) notePreflight(details, { failed: true, error: end.error });
  if (!open?.isPreflight) judge(details, end, open, details.timeStamp);
}

function judge(details: Details, end: EndedRequest['end'], open: OpenRequest | undefined, endedAt: number): void {
  const { tabId, url, method, type, documentId, frameId } = details;
  const from = callerOfRequest(details);
  const kind = resources[type];
  if (!from || !kind || isAskedByBrowser(url)) return;
  const startedAt = open?.startedAt ?? details.timeStamp;
  const request: EndedRequest = {
    url,
    method,
    from,
    // What is itself a frame is asked for by the page around it.
    ...(frameId > 0 && kind !== 'frame' && { inFrame: true as const }),
    resource: open?.isEventStream ? 'event-stream' : kind,
    browser: browserName,
    elapsedMs: Math.round(endedAt - startedAt),
    at: new Date(endedAt).toISOString(),
    ...withPreflight(details, end, open),
  };
  record(request, { tabId, startedAt, ...(frameId === 0 && documentId && { documentId }) });
}

/** No part of the page: the browser looks for an icon to show in its tab. */
function isAskedByBrowser(url: string): boolean {
  return new URL(url).pathname === '/favicon.ico';
}

/** Where the question ahead was turned down, Chromium tells nothing of the call but that it failed. */
function withPreflight(
  details: Details,
  end: EndedRequest['end'],
  open: OpenRequest | undefined,
): Pick<EndedRequest, 'exchange' | 'end'> {
  const { preflight, error } = takePreflight(details);
  const exchange = { ...open?.exchange, ...(preflight && { preflight }) };
  // Firefox calls it forbidden where the question came to nothing; what became of the question says more.
  const isForbidden = end !== 'none-yet' && 'error' in end && end.error === 'NS_ERROR_DOM_BAD_URI';
  return { ...((open || preflight) && { exchange }), end: error && isForbidden ? { error } : end };
}

function record(
  request: EndedRequest,
  { tabId, startedAt, documentId }: { tabId: number; startedAt: number; documentId?: string },
): void {
  const { url, resource } = request;
  const judged = judgeRequest(request);
  if (judged === 'no-matter') return;
  const key = `${new URL(url).origin} ${resource}`;
  logErrors(
    inTurn(async () => {
      const changed =
        judged === 'fine'
          ? await removeCured(tabId, key, url)
          : await addFailed(tabId, { key, url: maskQuery(url), startedAt, ...judged }, documentId);
      if (changed) await changeBadge(tabId, { failingPlaces: placesOf(changed) });
    }),
  );
}

function placesOf({ failed }: TabCalls): number {
  return new Set(failed.map(({ url }) => new URL(url).host)).size;
}
