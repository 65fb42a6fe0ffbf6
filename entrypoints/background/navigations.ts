import browser from 'webextension-polyfill';
import { isAborted, isCancelled, readError } from '../../probes/read-error.ts';
import { isLoopback, loopbackNavigations } from './loopback-urls.ts';

/** One main-frame navigation to this computer. */
export interface Navigation {
  tabId: number;
  url: string;
  /** Milliseconds since 1970, as the browser's events tell it. */
  startedAt: number;
}

export interface NavigationFailure {
  error: string;
  elapsedMs: number;
  isPartial: boolean;
  isForm?: boolean;
  /** The tab stays as it was, without an error page. */
  isNothingShown?: boolean;
}

export interface NavigationEvents {
  /** It failed. `isPartial`: the beginning of the page stays; otherwise the browser's error page stands in the tab. */
  failed(navigation: Navigation, failure: NavigationFailure): void;
  /** Neither an answer nor an error so far. */
  hanging(navigation: Navigation, elapsedMs: number): void;
  /** A document of the server's own is shown. */
  committed(navigation: Navigation): void;
  completed(navigation: Navigation): void;
}

/** Neither browser ever reports an accepted connection that is never answered; a page that takes longer than this is worth a look. */
const hangingAfterMs = 5000;

const processSwitchMs = 1000;

interface Pending extends Navigation {
  hangTimer?: ReturnType<typeof setTimeout>;
  isCommitted?: boolean;
  abortedAt?: number;
  /** Firefox reports the error first, and commits its error page under the same address after it. */
  error?: { error: string; elapsedMs: number };
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
  if (import.meta.env.FIREFOX) listenToErrorPages(events);
}

/** Firefox never reports a blocked port as an error: its error page is all there is to see. */
function listenToErrorPages(events: NavigationEvents): void {
  browser.webNavigation.onDOMContentLoaded.addListener(
    (details) => {
      const page = new URL(details.url).searchParams;
      const url = page.get('u') ?? '';
      if (details.frameId !== 0 || page.get('e') !== 'deniedPortAccess' || !isLoopback(url)) return;
      const failure = { error: 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED', elapsedMs: 0, isPartial: false, isForm: false };
      events.failed({ tabId: details.tabId, url, startedAt: details.timeStamp }, failure);
    },
    { url: [{ urlPrefix: 'about:neterror' }] },
  );
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
  stopWaiting(details.tabId);
  const before = pending.get(details.tabId);
  const navigation = before && goesOn(before, details) ? before : navigationOf(details);
  const hangTimer = setTimeout(() => events.hanging(navigation, hangingAfterMs), hangingAfterMs);
  const { tabId, url, startedAt } = navigation;
  pending.set(tabId, { tabId, url, startedAt, hangTimer });
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
  stopWaiting(tabId);
  // Nothing is shown instead of the page: stopped, superseded, a download, an empty reply.
  if (isAborted(error) || /^0+$/.test(details.documentId ?? '')) {
    if (begun) begun.abortedAt = details.timeStamp;
    return;
  }
  const startedAt = begun?.startedAt ?? details.timeStamp;
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
  stopWaiting(tabId);
  if (begun?.error) {
    const isForm = details.transitionType === 'form_submit';
    events.failed(navigation, { ...begun.error, isPartial: false, isForm });
    return;
  }
  pending.set(tabId, { ...navigation, isCommitted: true });
  events.committed(navigation);
}

function stopWaiting(tabId: number): void {
  clearTimeout(pending.get(tabId)?.hangTimer);
}

function navigationOf({ tabId, url, timeStamp }: Details): Navigation {
  return { tabId, url, startedAt: timeStamp };
}
