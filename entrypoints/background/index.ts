import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import type { Attempt } from '../../evidence/attempt.ts';
import { readError } from '../../probes/read-error.ts';
import { diagnoseAgain, diagnoseTab, forgetTab, offerQuietly, withdrawOffer } from './diagnose-tab.ts';
import { answeredRequestOf, forgetRequest, listenToMainFrameRequests, requestOf } from './main-frame-requests.ts';
import { listenToNavigations, type Navigation } from './navigations.ts';
import { isNeverHere } from './never-here.ts';
import { pageMessageSchema } from './page-messages.ts';
import { rememberPort } from './port-memory.ts';
import { onCardMessage, showCard } from './show-card.ts';
import { isStillThere, leaveAloneOnce, showTips, takeLeaveAlone } from './show-tips.ts';
import { listenToWatchers } from './watch-addresses.ts';

export default defineBackground(() => {
  listenToMainFrameRequests();
  listenToWatchers();
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
    else await leaveAloneOnce(data.tabId, data.url);
  });
});

const browserName = import.meta.env.FIREFOX ? 'firefox' : 'chromium';

async function onFailed(
  navigation: Navigation,
  { error, elapsedMs, isPartial, isForm }: { error: string; elapsedMs: number; isPartial: boolean; isForm?: boolean },
): Promise<void> {
  const { tabId, url } = navigation;
  const [request, leftAlone] = await Promise.all([requestOf(navigation), takeLeaveAlone(tabId, url)]);
  if (!(await isStillThere(tabId, url))) return;
  const method = request?.method ?? (isForm === false ? 'GET' : undefined);
  const attempt: Attempt = {
    outcome: 'failed',
    browser: browserName,
    method,
    elapsedMs,
    at: now(),
    ...readError(error),
  };
  // A request that may have carried a form is never taken over: going back to it must stay possible.
  const mayTakeOver = method === 'GET' && !isPartial && !leftAlone && !(await isNeverHere(url));
  await diagnoseTab({ tabId, url, seen: { attempt } }, async () => {
    if (mayTakeOver && (await isStillThere(tabId, url))) await showTips(tabId, url);
    else await offerQuietly(tabId);
  });
}

/** The tab may still load, so it is left as it is. */
async function onHanging(navigation: Navigation, elapsedMs: number): Promise<void> {
  const { tabId, url } = navigation;
  const tab = await browser.tabs.get(tabId);
  if (tab.status !== 'loading') return;
  const method = (await requestOf(navigation))?.method;
  const attempt: Attempt = { outcome: 'pending', browser: browserName, method, elapsedMs, at: now() };
  await diagnoseTab({ tabId, url, seen: { attempt } }, () => offerQuietly(tabId));
}

/** A page of the server's own: mostly a good one, sometimes one that says what is wrong behind it. */
async function onCommitted(navigation: Navigation): Promise<void> {
  const { tabId, url } = navigation;
  const [request] = await Promise.all([answeredRequestOf(navigation), takeLeaveAlone(tabId, url)]);
  const status = request?.status;
  if (!request || !status || (status < 500 && status !== 400 && request.httpVersion !== '0.9')) return forgetTab(tabId);
  const { method, httpVersion } = request;
  const attempt: Attempt = {
    outcome: 'answered',
    browser: browserName,
    method,
    status,
    httpVersion,
    elapsedMs: 0,
    at: now(),
  };
  const diagnosis = await diagnoseTab({ tabId, url, seen: { attempt } });
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
