import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import type { Attempt } from '../../evidence/attempt.ts';
import { readError } from '../../probes/read-error.ts';
import { browserName } from './browser-name.ts';
import { listenToCalls } from './calls-of-tabs.ts';
import { diagnoseCalls } from './diagnose-calls.ts';
import { diagnoseAgain, diagnoseTab, forgetTab, offerQuietly } from './diagnose-tab.ts';
import { howToShow, openPopupOver } from './how-to-show.ts';
import { listenToHttpsOnlyPages } from './https-only-pages.ts';
import { answeredRequestOf, listenToMainFrameRequests, repeatedRequestOf, requestOf } from './main-frame-requests.ts';
import { listenToNamedFailures } from './named-failures.ts';
import { listenToNavigations, type Navigation, type NavigationFailure } from './navigations.ts';
import { forgetRequest, type MainFrameRequest } from './noted-requests.ts';
import { pageMessageSchema } from './page-messages.ts';
import { rememberPort } from './port-memory.ts';
import { listenToPortScans } from './port-scans.ts';
import { seenOf } from './seen-of.ts';
import { onCardMessage } from './show-card.ts';
import { showIfFound } from './show-if-found.ts';
import { isBlank, isStillThere, leaveAloneOnce, showTips, takeLeaveAlone } from './show-tips.ts';
import { isMostlyMeant, tellsOfFault } from './tells-of-fault.ts';
import { listenToWatchers } from './watch-addresses.ts';
import { listenToWorkerRequests, workerBehindPage } from './worker-requests.ts';

export default defineBackground(() => {
  listenToMainFrameRequests();
  listenToWorkerRequests();
  if (import.meta.env.FIREFOX) listenToHttpsOnlyPages();
  listenToWatchers();
  listenToCalls();
  listenToPortScans();
  listenToNamedFailures(settle);
  listenToNavigations({
    failed: (navigation, failure) => settle(onFailed(navigation, failure)),
    hanging: (navigation, elapsedMs) => settle(onHanging(navigation, elapsedMs)),
    committed: (navigation) => settle(onCommitted(navigation)),
    completed: (navigation) => settle(rememberPort(navigation)),
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    settle(Promise.all([forgetTab(tabId), forgetRequest(tabId)]));
  });
  browser.runtime.onMessage.addListener(async (message: unknown, sender: browser.Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return;
    if (!sender.url?.startsWith(browser.runtime.getURL(''))) return onCardMessage(message, sender);
    const { data } = pageMessageSchema.safeParse(message);
    if (!data) return;
    if (data.type === 'diagnose') await diagnoseAgain(data.tabId, data.url);
    else if (data.type === 'diagnose-calls') await diagnoseCalls(data.tabId);
    else await leaveAloneOnce(data.tabId, data.url);
  });
});

async function onFailed(navigation: Navigation, navigationFailure: NavigationFailure): Promise<void> {
  const { tabId, url } = navigation;
  const { error, elapsedMs, isPartial, isForm, isNothingShown } = navigationFailure;
  const { failure, code } = readError(error);
  // An error without a page comes with a status, which tells more than the failure.
  const find = failure === 'error-reply' ? answeredRequestOf : requestOf;
  const [request, leftAlone, how] = await Promise.all([find(navigation), takeLeaveAlone(tabId, url), howToShow(url)]);
  const isThere = () => (isNothingShown ? isBlank(tabId) : isStillThere(tabId, url));
  if (!isNothingShown && !(await isThere())) return;
  const { seen, method: seenMethod } = await seenOf(navigation, request);
  const method = seenMethod ?? (isForm === false ? 'GET' : undefined);
  const attempt: Attempt = {
    outcome: 'failed',
    browser: browserName,
    method,
    proxy: request?.proxy,
    elapsedMs,
    at: now(),
    failure,
    code,
  };
  // A request that may have carried a form is never taken over: going back to it must stay possible.
  const mayTakeOver = how === 'tips' && !isPartial && !leftAlone;
  const show = async () => {
    if (mayTakeOver && method === 'GET' && (await isThere())) return showTips(tabId, url);
    await offerQuietly(tabId);
    if (mayTakeOver && method === undefined) settle(onceHeard(navigation, navigationFailure));
    if (how === 'popup' && !leftAlone) settle(openPopupOver(tabId));
  };
  // An answer without a page: for some of them the browser's own page is all that is to be said.
  const isMeant = failure === 'error-reply' && isMostlyMeant(request?.status);
  if (!isMeant) return void (await diagnoseTab({ tabId, url, seen: { attempt, ...seen } }, show));
  if (request && (await tellsOfFault(request))) await showIfFound(navigation, { attempt, ...seen }, show);
}

/** Right after the start Chromium shows us no requests. It repeats a GET that failed by itself, and no form ever: by then that is heard. */
async function onceHeard(navigation: Navigation, failure: NavigationFailure): Promise<void> {
  if (!(await repeatedRequestOf(navigation))) return;
  const frame = await browser.webNavigation.getFrame({ tabId: navigation.tabId, frameId: 0 });
  if (frame?.errorOccurred) await onFailed(navigation, failure);
}

/** The tab may still load, so it is left as it is. */
async function onHanging(navigation: Navigation, elapsedMs: number): Promise<void> {
  const { tabId, url } = navigation;
  const tab = await browser.tabs.get(tabId);
  if (tab.status !== 'loading') return;
  const { seen, method } = await seenOf(navigation, await requestOf(navigation));
  const attempt: Attempt = { outcome: 'pending', browser: browserName, method, elapsedMs, at: now() };
  await diagnoseTab({ tabId, url, seen: { attempt, ...seen } }, () => offerQuietly(tabId));
}

/** A page of the server's own: mostly a good one, sometimes one that says what is wrong behind it, or one that no server sent. */
async function onCommitted(navigation: Navigation): Promise<void> {
  const { tabId, url } = navigation;
  const [request] = await Promise.all([answeredRequestOf(navigation), takeLeaveAlone(tabId, url)]);
  if (request?.status && (await tellsOfFault(request))) {
    const { seen } = await seenOf(navigation, request);
    return showIfFound(navigation, { attempt: answered({ status: request.status, ...request }), ...seen });
  }
  await forgetTab(tabId);
  const serviceWorker = await workerBehindPage(navigation, request);
  if (serviceWorker && (await isStillThere(tabId, url)))
    await showIfFound(navigation, { attempt: answered({ method: 'GET', status: 200 }), serviceWorker });
}

function answered({
  method,
  status,
  httpVersion,
  proxy,
}: Pick<MainFrameRequest, 'method' | 'httpVersion' | 'proxy'> & { status: number }): Attempt {
  return { outcome: 'answered', browser: browserName, method, proxy, status, httpVersion, elapsedMs: 0, at: now() };
}

/** The border of every event: a tab that is closed while it is looked at ends here, and nowhere else. */
function settle(task: Promise<unknown>): void {
  task.catch((error: unknown) => console.warn('Portside:', error));
}

function now(): string {
  return new Date().toISOString();
}
