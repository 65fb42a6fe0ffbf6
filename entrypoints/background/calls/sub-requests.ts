import browser from 'webextension-polyfill';
import { visibleRequests, visibleSockets } from '../../../probes/requests/visible-hosts.ts';
import { browserName } from '../../../state/browser-name.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { inTurn } from '../../../state/serial-queue.ts';
import { addFailed, removeCured } from '../../../state/tab/failed-calls.ts';
import { countPlaces } from '../../../state/tab/tab-calls.ts';
import { changeBadge } from '../showing/badge.ts';
import { callerOfRequest, followPermission } from './page-of-request.ts';
import { type CallChange, RequestsOfPages, resources } from './requests-of-pages.ts';

/** While the browser asks whether a page from elsewhere may call here, there is neither an answer nor an error. */
const askingAfterMs = 4000;

const requests = new RequestsOfPages(browserName);

/**
 * Hears of what pages ask of this computer beside the pages themselves, and of nothing else. Pages of other sites are
 * heard of only by an optional permission. Nothing is diagnosed here: that waits until a person opens the popup.
 * What an event means is decided in requests-of-pages.ts.
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
  webRequest.onHeadersReceived.addListener((details) => requests.answered(details), calls, [
    'responseHeaders',
    ...more,
  ]);
  webRequest.onErrorOccurred.addListener(
    (details) => record(requests.ended(details, { error: details.error }, callerOfRequest(details))),
    all,
  );
  webRequest.onCompleted.addListener(
    (details) => record(requests.ended(details, { status: details.statusCode }, callerOfRequest(details))),
    all,
  );
}

function onSend(details: browser.WebRequest.OnSendHeadersDetailsType): void {
  const page = callerOfRequest(details);
  if (!page || !requests.sent(details, page)) return;
  setTimeout(() => record(requests.waits(details, callerOfRequest(details), Date.now())), askingAfterMs);
}

function record(change: CallChange | undefined): void {
  if (!change) return;
  logErrors(
    inTurn(async () => {
      const changed =
        change.kind === 'succeeded'
          ? await removeCured(change.tabId, change.key, change.url)
          : await addFailed(change.tabId, change.call, change.documentId);
      if (changed) await changeBadge(change.tabId, { failingPlaces: countPlaces(changed) });
    }),
  );
}
