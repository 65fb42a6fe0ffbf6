import browser from 'webextension-polyfill';
import { isAborted, isAskingToSignIn, isCancelled, readError } from '../../../probes/errors/read-error.ts';
import { visibleRequests } from '../../../probes/requests/visible-hosts.ts';
import { listenToBlockedPorts } from './blocked-ports.ts';
import { isTiming, startHangTimer, stopHangTimer } from './hang-timers.ts';
import { isLoopback, loopbackNavigations } from './loopback-urls.ts';
import type { Navigation, NavigationEvents } from './navigation.ts';
import { queueLagMs } from './queue-lag.ts';

const processSwitchMs = 1000;

interface Pending extends Navigation {
  isCommitted?: boolean;
  abortedAt?: number;
  /** Firefox reports the error first, and commits its error page under the same address after it; what is committed then is a page. */
  error?: { error: string; elapsedMs: number; isShown?: boolean };
}

const pending = new Map<number, Pending>();

export function listenToNavigations(events: NavigationEvents): void {
  const { webNavigation } = browser;
  webNavigation.onBeforeNavigate.addListener((details) => {
    if (isOfInterest(details)) begin(details, events);
  }, loopbackNavigations);
  webNavigation.onErrorOccurred.addListener((details) => {
    if (isOfInterest(details)) fail(details as ErrorDetails, events);
  }, loopbackNavigations);
  webNavigation.onCommitted.addListener((details) => {
    if (isOfInterest(details)) commit(details, events);
  }, loopbackNavigations);
  webNavigation.onCompleted.addListener((details) => {
    if (isOfInterest(details) && !pending.get(details.tabId)?.error) events.completed(navigationOf(details));
  }, loopbackNavigations);
  browser.webRequest.onBeforeRequest.addListener((details) => beginByRequest(details, events), {
    urls: visibleRequests,
    types: ['main_frame'],
  });
  if (import.meta.env.FIREFOX) listenToBlockedPorts(events.failed);
}

interface Details {
  tabId: number;
  frameId: number;
  url: string;
  timeStamp: number;
  documentLifecycle?: string;
}
type ErrorDetails = Details & { error: string; documentId?: string };

function isOfInterest({ frameId, url, documentLifecycle }: Details): boolean {
  return frameId === 0 && documentLifecycle !== 'prerender' && isLoopback(url);
}

function begin(details: Details, events: NavigationEvents): void {
  const before = pending.get(details.tabId);
  const { tabId, url, startedAt } = before && goesOn(before, details) ? before : navigationOf(details);
  pending.set(tabId, { tabId, url, startedAt });
  startHangTimer({ tabId, url, startedAt }, events.hanging);
}

/**
 * A load that begins on another site and is redirected here, as at the end of a sign-in, begins where we hear nothing: its request
 * to this computer is the first sign of it. Firefox delivers that of any other load as well, and late.
 */
function beginByRequest({ tabId, url, timeStamp }: Omit<Details, 'frameId'>, events: NavigationEvents): void {
  const { startedAt = Number.NEGATIVE_INFINITY } = pending.get(tabId) ?? {};
  if (isTiming(tabId) || timeStamp - startedAt < queueLagMs) return;
  const navigation = { tabId, url, startedAt: timeStamp };
  pending.set(tabId, navigation);
  startHangTimer(navigation, events.hanging);
}

/**
 * Firefox moves a load to another of its processes once the reply has come, however long that took: it calls the load off and begins
 * anew, with the same request.
 */
function goesOn({ url, abortedAt = Number.NEGATIVE_INFINITY }: Pending, details: Details): boolean {
  return import.meta.env.FIREFOX && url === details.url && details.timeStamp - abortedAt < processSwitchMs;
}

function fail(details: ErrorDetails, events: NavigationEvents): void {
  const { tabId, url, error } = details;
  const begun = pending.get(tabId);
  stopHangTimer(tabId);
  if (isAskingToSignIn(error)) return;
  const startedAt = begun?.startedAt ?? details.timeStamp;
  if (isAborted(error) || /^0+$/.test(details.documentId ?? '')) {
    if (begun) begun.abortedAt = details.timeStamp;
    events.endedWithoutPage({ tabId, url, startedAt });
    return;
  }
  const elapsedMs = Math.round(details.timeStamp - startedAt);
  const isPartial =
    begun?.isCommitted === true && (!import.meta.env.FIREFOX || readError(error).failure === 'truncated');
  // Firefox shows nothing at all where an extension has cancelled the load, and commits nothing.
  const isNothingShown = isCancelled(error);
  if (import.meta.env.FIREFOX && !isPartial && !isNothingShown) {
    pending.set(tabId, { tabId, url, startedAt, error: { error, elapsedMs } });
    return;
  }
  events.failed({ tabId, url, startedAt }, { error, elapsedMs, isPartial, isNothingShown });
}

function commit(details: Details & { transitionType?: string }, events: NavigationEvents): void {
  const { tabId, url } = details;
  const begun = pending.get(tabId);
  const navigation = { tabId, url, startedAt: begun?.startedAt ?? details.timeStamp };
  stopHangTimer(tabId);
  if (begun?.error && !begun.error.isShown) {
    begun.error.isShown = true;
    const isForm = details.transitionType === 'form_submit';
    events.failed(navigation, { ...begun.error, isPartial: false, isForm });
    return;
  }
  pending.set(tabId, { ...navigation, isCommitted: true });
  events.committed(navigation);
}

function navigationOf({ tabId, url, timeStamp }: Details): Navigation {
  return { tabId, url, startedAt: timeStamp };
}
