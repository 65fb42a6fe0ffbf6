import { isAborted, isAskingToSignIn, isCancelled, readError } from '../../../probes/errors/read-error.ts';
import { isSamePage } from '../../../state/tab/is-same-page.ts';
import { isSameOrHttps } from './is-same-or-https.ts';
import type {
  BrowserName,
  CommitDetails,
  ErrorDetails,
  Load,
  LoadStep,
  NavigationDetails,
  RequestDetails,
} from './load.ts';
import { isLoopback } from './loopback-urls.ts';
import type { Navigation } from './navigation.ts';
import { queueLagMs } from './queue-lag.ts';

/**
 * What the browser's events mean for the load of one tab. Each function takes what is known about the load and one event, and returns what
 * follows. Nothing here reads a clock or calls the browser.
 */

const processSwitchMs = 1000;

/** Whether this is about a tab's page, at an address on this computer. */
export function isOfInterest({ frameId, url, documentLifecycle }: NavigationDetails): boolean {
  return frameId === 0 && documentLifecycle !== 'prerender' && isLoopback(url);
}

/**
 * Whether a moment lies before the latest load that is known of its tab. Events of an earlier load may come late: when Firefox wakes the
 * background, it reports everything at once, one kind of event after the other.
 */
export function isBeforeLoad(known: Load | undefined, at: number): boolean {
  return known !== undefined && at < known.startedAt;
}

/** onBeforeNavigate */
export function beginLoad(before: Load | undefined, details: RequestDetails, browser: BrowserName): LoadStep {
  if (before && isBegunByRequest(before, details)) return {};
  const { tabId, url, startedAt } =
    before && isProcessSwitch(before, details, browser) ? before : navigationOf(details);
  return { load: { tabId, url, startedAt }, hangTimer: 'start' };
}

/**
 * Chromium 156 tells of the load that opens a tab only once that load has ended, but of its request at once, which it may have made
 * https.
 */
function isBegunByRequest(before: Load, { url, timeStamp }: RequestDetails): boolean {
  const isSoon = before.startedAt - timeStamp < queueLagMs;
  return isSameOrHttps(before.url, url) && isBeforeLoad(before, timeStamp) && isSoon;
}

/**
 * Firefox may move a load to another of its processes once the reply has come, however long that took: it aborts the load and starts it
 * again, with the same request.
 */
function isProcessSwitch(
  { url, abortedAt = Number.NEGATIVE_INFINITY }: Load,
  details: RequestDetails,
  browser: BrowserName,
): boolean {
  return browser === 'firefox' && url === details.url && details.timeStamp - abortedAt < processSwitchMs;
}

/**
 * onBeforeRequest. A load that begins on another site and is redirected here, as at the end of a sign-in, begins where we see nothing:
 * its request to this computer is the first sign of it. The request of every other load is reported as well, and late: in Firefox, and in
 * Chromium while a hundred tabs fail at once.
 */
export function beginLoadByRequest(before: Load | undefined, details: RequestDetails, isTiming: boolean): LoadStep {
  const { startedAt = Number.NEGATIVE_INFINITY, failedAt = Number.NEGATIVE_INFINITY } = before ?? {};
  const isOfLoadBefore = details.timeStamp - startedAt < queueLagMs || details.timeStamp <= failedAt;
  if (isTiming || isOfLoadBefore) return {};
  return { load: navigationOf(details), hangTimer: 'start' };
}

/** onErrorOccurred */
export function failLoad(before: Load | undefined, details: ErrorDetails, browser: BrowserName): LoadStep {
  const { tabId, url, error, timeStamp } = details;
  if (isBeforeLoad(before, timeStamp)) return failBefore(details);
  const hangTimer = 'stop';
  if (isAskingToSignIn(error)) return { hangTimer };
  const navigation = { tabId, url, startedAt: before?.startedAt ?? timeStamp };
  if (isWithoutDocument(details)) {
    const aborted = before && { load: { ...before, abortedAt: timeStamp } };
    // Of the load before this one, told late. A load that was redirected looks the same: its timer then finds nothing on its way.
    const isOther = before !== undefined && before.url !== url;
    return { ...aborted, ...(!isOther && { hangTimer }), report: { event: 'endedWithoutPage', navigation } };
  }
  const read = readError(error);
  const elapsedMs = Math.round(timeStamp - navigation.startedAt);
  const isPartial = before?.isCommitted === true && (browser !== 'firefox' || read.failure === 'truncated');
  // If an extension has cancelled the load, Firefox shows nothing at all and commits nothing.
  const isNothingShown = isCancelled(error);
  if (browser === 'firefox' && !isPartial && !isNothingShown)
    return { load: { ...navigation, failedAt: timeStamp, error: { ...read, elapsedMs } }, hangTimer };
  return {
    load: { ...navigation, ...before, failedAt: timeStamp },
    hangTimer,
    report: { event: 'failed', navigation, failure: { ...read, elapsedMs, isPartial, isNothingShown } },
  };
}

/** Whether the load ended without a page: stopped, superseded, a download, a 204. Chromium gives such an end a document id of zeros. */
export function isWithoutDocument({ error, documentId = '' }: Pick<ErrorDetails, 'error' | 'documentId'>): boolean {
  return isAborted(error) || /^0+$/.test(documentId);
}

/** Its failure is no longer shown, so there's nothing to explain. */
function failBefore(details: ErrorDetails): LoadStep {
  return isWithoutDocument(details) ? { report: { event: 'endedWithoutPage', navigation: navigationOf(details) } } : {};
}

/** onCommitted */
export function commitLoad(before: Load | undefined, details: CommitDetails): LoadStep {
  const { tabId, url, timeStamp, transitionType } = details;
  if (isBeforeLoad(before, timeStamp)) return { report: { event: 'committed', navigation: navigationOf(details) } };
  const navigation = { tabId, url, startedAt: before?.startedAt ?? timeStamp };
  const hangTimer = 'stop';
  // The error may be that of the load before this one, told late.
  if (before?.error && !before.error.isShown && isSamePage(before.url, url)) {
    const { failure: word, code, elapsedMs } = before.error;
    const failure = { failure: word, code, elapsedMs, isPartial: false, isForm: transitionType === 'form_submit' };
    const load = { ...before, error: { ...before.error, isShown: true } };
    return { load, hangTimer, report: { event: 'failed', navigation, failure } };
  }
  return { load: { ...navigation, isCommitted: true }, hangTimer, report: { event: 'committed', navigation } };
}

/** onCompleted */
export function completeLoad(before: Load | undefined, details: RequestDetails): LoadStep {
  return before?.error ? {} : { report: { event: 'completed', navigation: navigationOf(details) } };
}

function navigationOf({ tabId, url, timeStamp }: RequestDetails): Navigation {
  return { tabId, url, startedAt: timeStamp };
}
