import { maskQuery } from '../../../evidence/address/mask-query.ts';
import type { Exchange } from '../../../evidence/browser/exchange.ts';
import { maskRedirects, type Redirects } from '../../../evidence/browser/redirects.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { tabItem } from '../../../state/tab/tab-item.ts';
import { isSameOrHttps } from './is-same-or-https.ts';
import type { Navigation } from './navigation.ts';
import { queueLagMs } from './queue-lag.ts';
import { WaitingList } from './waiting-list.ts';

/** What webRequest, but not webNavigation, shows of a tab's latest main-frame request. */
export interface MainFrameRequest {
  /** Stays the same while the request is sent from one address to the next. */
  requestId: string;
  url: string;
  method: string;
  startedAt: number;
  status?: number;
  httpVersion?: string;
  /** The way it came, as far as the browser has told. */
  redirects: Redirects;
  exchange: Exchange;
  /** The proxy it was sent through, where the browser tells. */
  proxy?: string;
  /** Firefox handed it to a service worker. */
  isHandedToWorker?: boolean;
  /** The start of the navigation it was found to belong to. */
  usedBy?: number;
}

const stored = tabItem<MainFrameRequest>('request');
const requests = new Map<number, MainFrameRequest>();
const waiting = new WaitingList();

const waitMs = import.meta.env.FIREFOX ? queueLagMs : 300;

export function latestNoted(tabId: number): MainFrameRequest | undefined {
  return requests.get(tabId);
}

export function noteRequest(tabId: number, request: MainFrameRequest): void {
  remember(tabId, request);
  waiting.lookAgain();
}

function remember(tabId: number, request: MainFrameRequest): void {
  requests.set(tabId, request);
  // A hanging request outlives the worker: what is known of it must not be lost with the worker's memory.
  logErrors(stored.write(tabId, withoutQueries(request)));
}

function withoutQueries({ url, redirects, ...request }: MainFrameRequest): MainFrameRequest {
  return { ...request, url: maskQuery(url), redirects: maskRedirects(redirects) };
}

export function forgetRequest(tabId: number): Promise<void> {
  requests.delete(tabId);
  return stored.forget(tabId);
}

/** The tab's request that belongs to this navigation, once it's complete, or as it is when the event queues have had time to catch up. */
export async function untilNoted(
  navigation: Navigation,
  isComplete: (request: MainFrameRequest) => boolean,
  timeoutMs = waitMs,
): Promise<MainFrameRequest | undefined> {
  const recalled = await recallRequest(navigation.tabId);
  const latest = () => {
    const request = requests.get(navigation.tabId) ?? recalled;
    return request && belongsTo(request, navigation) ? request : undefined;
  };
  await waiting.until(() => {
    const request = latest();
    return request && isComplete(request) ? request : undefined;
  }, timeoutMs);
  const found = latest();
  if (found) remember(navigation.tabId, { ...found, usedBy: navigation.startedAt });
  return found;
}

/** The tab's latest request, whichever navigation it belongs to. */
export async function recallRequest(tabId: number): Promise<MainFrameRequest | undefined> {
  return requests.get(tabId) ?? stored.read(tabId);
}

/**
 * The tab's last request may be an earlier one for the same address: the page of a form that is now sent to where it came from.
 * webRequest leaves the fragment out, and the storage the query. A browser that insists on https asks another address than the one it was told.
 */
function belongsTo(request: MainFrameRequest, { url, startedAt }: Navigation): boolean {
  const told = maskQuery(url);
  // A hanging load is reported with its first address, a failed one with the last it was redirected to.
  const asked = [request.url, request.redirects[0]?.from].map((address) => address && maskQuery(address));
  const isSameAddress = asked.some((one) => isSameOrHttps(one, told));
  return isSameAddress && request.startedAt > startedAt - queueLagMs && (request.usedBy ?? startedAt) === startedAt;
}
