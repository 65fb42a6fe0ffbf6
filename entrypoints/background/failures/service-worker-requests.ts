import type { ServiceWorker } from '../../../evidence/browser/service-worker.ts';
import { browser } from '../../../probes/browser.ts';
import { isRequestVisible, visibleRequests } from '../../../probes/requests/visible-hosts.ts';
import type { Navigation } from './navigation.ts';
import type { MainFrameRequest } from './noted-requests.ts';
import { WaitingList } from './waiting-list.ts';

/** How a request ended that no tab made: a service worker's own, or the browser's update check for its script. */
interface WorkerRequest {
  url: string;
  isScript: boolean;
  method: string;
  at: number;
  /** Undefined: it failed. */
  status?: number;
  isPage: boolean;
}

const maxNoted = 50;
const noted: WorkerRequest[] = [];
const waiting = new WaitingList();

/** Both browsers check for a new script about a second after a page of the worker has loaded, and later when they're busy. */
const lookWithinMs = 12_000;
/** Clocks of the two event queues differ by a little. */
const slackMs = 500;

export function listenToServiceWorkerRequests(): void {
  const filter = { urls: visibleRequests, tabId: -1, types: ['xmlhttprequest' as const, 'script' as const] };
  browser.webRequest.onHeadersReceived.addListener(
    ({ responseHeaders = [], statusCode, ...details }) => {
      const type = responseHeaders.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
      note(details, { status: statusCode, isPage: type.startsWith('text/html') });
    },
    filter,
    ['responseHeaders'],
  );
  browser.webRequest.onErrorOccurred.addListener((details) => note(details, { isPage: false }), filter);
}

interface Details {
  url: string;
  type: string;
  method: string;
  timeStamp: number;
  originUrl?: string;
  initiator?: string;
}

function note(details: Details, end: Pick<WorkerRequest, 'status' | 'isPage'>): void {
  const { url, type, method, timeStamp: at, originUrl, initiator } = details;
  // Our own requests come from no tab either.
  if (`${originUrl ?? initiator}/`.startsWith(browser.runtime.getURL(''))) return;
  noted.push({ url, isScript: type === 'script', method, at, ...end });
  noted.splice(0, noted.length - maxNoted);
  waiting.lookAgain();
}

/** What a worker requested from the server for this navigation; undefined if no worker handled it, or it made no request. */
function askedFor({ url, startedAt }: Navigation): WorkerRequest | undefined {
  const address = url.split('#')[0];
  return noted.findLast((one) => !one.isScript && one.url === address && one.at > startedAt - slackMs);
}

/** How a service worker handled the request of a page that failed. Chromium then shows us no request of the page itself. */
export function workerBeforeFailure(
  navigation: Navigation,
  request: MainFrameRequest | undefined,
): { serviceWorker: ServiceWorker; method?: string } | undefined {
  if (request) return { serviceWorker: request.isHandedToWorker ? { answered: false } : null };
  const asked = askedFor(navigation);
  return asked && { serviceWorker: { answered: false }, method: asked.method };
}

/**
 * The stale worker that produced this page: its server doesn't answer, or has no such script. Undefined for every other page: from the
 * server, from the browser's page cache, or from a worker that its server still has.
 */
export async function workerBehindPage(
  navigation: Navigation,
  request: MainFrameRequest | undefined,
): Promise<NonNullable<ServiceWorker> | undefined> {
  const isMadeUp = import.meta.env.FIREFOX ? request?.isHandedToWorker && request.status === undefined : !request;
  if (!isMadeUp || !isRequestVisible(navigation.url)) return undefined;
  const look = await scriptLookedFor(navigation);
  if (!look) return undefined;
  if (look.status === undefined) return { answered: true, script: look.url, scriptOnServer: 'unreachable' };
  const isMissing = look.status >= 400 || look.isPage;
  return isMissing ? { answered: true, script: look.url, scriptOnServer: 'missing' } : undefined;
}

/** The browser's update check for the worker's script, once it has been made. */
function scriptLookedFor({ url, startedAt }: Navigation): Promise<WorkerRequest | undefined> {
  const { origin } = new URL(url);
  const find = () => noted.find((one) => one.isScript && one.at > startedAt && one.url.startsWith(`${origin}/`));
  return waiting.until(find, lookWithinMs);
}
