import type { WebRequest } from 'webextension-polyfill';
import { browser } from '../../../probes/browser.ts';
import { extraHeaders } from '../../../probes/requests/extra-headers.ts';
import { visibleRequests, visibleSockets } from '../../../probes/requests/visible-hosts.ts';
import { browserName } from '../../../state/browser-name.ts';
import { changeCalls, mayLetGo } from '../../../state/tab/failed-calls.ts';
import { withFailed, withoutCured } from '../../../state/tab/tab-calls.ts';
import { countOnBadge } from './count-on-badge.ts';
import { callerOfRequest, followPermission } from './page-of-request.ts';
import { type RequestDetails, resources } from './request-details.ts';
import { type CallChange, RequestsOfPages } from './requests-of-pages.ts';

/** While the browser asks whether a page from elsewhere may call here, there is neither an answer nor an error. */
const askingAfterMs = 4000;

const requests = new RequestsOfPages(browserName);

/**
 * Listens to the requests that pages make to this computer, apart from those for the pages themselves. Requests of other sites' pages are
 * seen only with an optional permission. Nothing is diagnosed here: that waits until a person opens the popup. What an event means is
 * decided in requests-of-pages.ts.
 */
export function listenToSubRequests(): void {
  followPermission();
  const { webRequest } = browser;
  const urls = [...visibleRequests, ...visibleSockets];
  // Reading headers costs time with each request, and a page loads hundreds of scripts and images.
  const calls = { urls, types: ['xmlhttprequest' as const, 'websocket' as const] };
  const all = { urls, types: Object.keys(resources) as WebRequest.ResourceType[] };
  webRequest.onSendHeaders.addListener(onSend, calls, ['requestHeaders', ...extraHeaders]);
  webRequest.onHeadersReceived.addListener((details) => requests.answered(details), calls, [
    'responseHeaders',
    ...extraHeaders,
  ]);
  webRequest.onErrorOccurred.addListener(
    (details) => record(requests.ended(details, { error: details.error }, callerWorthALook(details))),
    all,
  );
  webRequest.onCompleted.addListener(
    (details) => record(requests.ended(details, { status: details.statusCode }, callerWorthALook(details))),
    all,
  );
}

/** The calls of a page that scans ports aren't followed. */
function callerWorthALook(details: RequestDetails): string | undefined {
  const { tabId, frameId, documentId } = details;
  return mayLetGo(tabId, frameId === 0 ? documentId : undefined) ? undefined : callerOfRequest(details);
}

function onSend(details: WebRequest.OnSendHeadersDetailsType): void {
  const page = callerOfRequest(details);
  if (!page || !requests.sent(details, page)) return;
  setTimeout(() => record(requests.waits(details, callerOfRequest(details), Date.now())), askingAfterMs);
}

function record(change: CallChange | undefined): void {
  if (!change) return;
  const { tabId } = change;
  changeCalls(
    tabId,
    (calls) =>
      change.kind === 'succeeded'
        ? withoutCured(calls, change.key, change.url)
        : withFailed(calls, change.call, change.documentId),
    (changed) => countOnBadge(tabId, changed),
  );
}

/** The tab shows another page, or is gone. */
export function forgetRepeats(tabId: number): void {
  requests.forgetTab(tabId);
}
