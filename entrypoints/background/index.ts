import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import type { Attempt } from '../../evidence/attempt.ts';
import { readError } from '../../probes/read-error.ts';
import { listenToCalls } from './calls-of-tabs.ts';
import { diagnoseCalls } from './diagnose-calls.ts';
import { diagnoseAgain, diagnoseTab, forgetTab, offerQuietly, withdrawOffer } from './diagnose-tab.ts';
import type { Seen } from './gather.ts';
import { listenToHttpsOnlyPages } from './https-only-pages.ts';
import { answeredRequestOf, listenToMainFrameRequests, requestOf } from './main-frame-requests.ts';
import { listenToNavigations, type Navigation, type NavigationFailure } from './navigations.ts';
import { isNeverHere } from './never-here.ts';
import { forgetRequest, type MainFrameRequest } from './noted-requests.ts';
import { pageMessageSchema } from './page-messages.ts';
import { rememberPort } from './port-memory.ts';
import { seenOf } from './seen-of.ts';
import { onCardMessage, showCard } from './show-card.ts';
import { isBlank, isStillThere, leaveAloneOnce, showTips, takeLeaveAlone } from './show-tips.ts';
import { listenToWatchers } from './watch-addresses.ts';
import { listenToWorkerRequests, workerBehindPage } from './worker-requests.ts';

export default defineBackground(() => {
  listenToMainFrameRequests();
  listenToWorkerRequests();
  if (import.meta.env.FIREFOX) listenToHttpsOnlyPages();
  listenToWatchers();
  listenToCalls();
  listenToNavigations({
    failed: (navigation, failure) => settle(onFailed(navigation, failure)),
    hanging: (navigation, elapsedMs) => settle(onHanging(navigation, elapsedMs)),
    committed: (navigation) => settle(onCommitted(navigation)),
    completed: ({ tabId, url }) => settle(rememberPort(tabId, url)),
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

const browserName = import.meta.env.FIREFOX ? 'firefox' : 'chromium';

async function onFailed(
  navigation: Navigation,
  { error, elapsedMs, isPartial, isForm, isNothingShown }: NavigationFailure,
): Promise<void> {
  const { tabId, url } = navigation;
  const [request, leftAlone] = await Promise.all([requestOf(navigation), takeLeaveAlone(tabId, url)]);
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
    ...readError(error),
  };
  // A request that may have carried a form is never taken over: going back to it must stay possible.
  const mayTakeOver = method === 'GET' && !isPartial && !leftAlone && !(await isNeverHere(url));
  await diagnoseTab({ tabId, url, seen: { attempt, ...seen } }, async () => {
    if (mayTakeOver && (await isThere())) await showTips(tabId, url);
    else await offerQuietly(tabId);
  });
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
  if (request?.status && tellsOfFault(request)) {
    const { seen } = await seenOf(navigation, request);
    return offerIfFound(navigation, { status: request.status, ...request, ...seen });
  }
  await forgetTab(tabId);
  const serviceWorker = await workerBehindPage(navigation, request);
  if (serviceWorker && (await isStillThere(tabId, url)))
    await offerIfFound(navigation, { method: 'GET', status: 200, serviceWorker });
}

/** Most pages with an error are the program's own. One that the browser found only by a redirect of old may not be meant at all. */
function tellsOfFault({ status = 0, httpVersion, redirects }: MainFrameRequest): boolean {
  if (status >= 500 || status === 400 || httpVersion === '0.9') return true;
  return status >= 400 && redirects.some(({ by }) => by === 'cache');
}

async function offerIfFound(
  { tabId, url }: Navigation,
  {
    method,
    status,
    httpVersion,
    proxy,
    redirects,
    exchange,
    serviceWorker,
  }: { method: string; status: number; httpVersion?: string; proxy?: string } & Omit<Seen, 'attempt'>,
): Promise<void> {
  const attempt: Attempt = {
    outcome: 'answered',
    browser: browserName,
    method,
    proxy,
    status,
    httpVersion,
    elapsedMs: 0,
    at: now(),
  };
  const seen: Seen = { attempt, redirects, exchange, serviceWorker };
  const diagnosis = await diagnoseTab({ tabId, url, seen });
  const [finding] = diagnosis?.findings ?? [];
  if (finding) await Promise.all([offerQuietly(tabId), showCard(tabId, url, finding)]);
  else if (diagnosis) await Promise.all([forgetTab(tabId), withdrawOffer(tabId)]);
}

/** The border of every event: a tab that is closed while it is looked at ends here, and nowhere else. */
function settle(task: Promise<unknown>): void {
  task.catch((error: unknown) => console.warn('Portside:', error));
}

function now(): string {
  return new Date().toISOString();
}
