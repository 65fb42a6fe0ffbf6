import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { forgetBadge } from './badge.ts';
import { listenToCalls } from './calls-of-tabs.ts';
import { diagnoseCalls } from './diagnose-calls.ts';
import { diagnoseAgain, forgetTab } from './diagnose-tab.ts';
import { listenToHttpsOnlyPages } from './https-only-pages.ts';
import { logErrors } from './log-errors.ts';
import { listenToMainFrameRequests } from './main-frame-requests.ts';
import { listenToNamedFailures } from './named-failures.ts';
import { listenToNavigations } from './navigations.ts';
import { forgetRequest } from './noted-requests.ts';
import { lookAtPage } from './page-committed.ts';
import { explainFailure } from './page-failed.ts';
import { explainHang, forgetHang } from './page-hanging.ts';
import { pageMessageSchema } from './page-messages.ts';
import { rememberPort } from './port-memory.ts';
import { listenToPortScans } from './port-scans.ts';
import { readAllSettings } from './settings.ts';
import { onCardMessage } from './show-card.ts';
import { forgetLeaveAlone, leaveAloneOnce } from './show-tips.ts';
import { listenToWatchers } from './watch-addresses.ts';
import { listenToWorkerRequests } from './worker-requests.ts';

export default defineBackground(() => {
  listenToMainFrameRequests();
  // The first look takes Chromium seconds, and is kept for the next start.
  logErrors(readAllSettings());
  listenToWorkerRequests();
  if (import.meta.env.FIREFOX) listenToHttpsOnlyPages();
  listenToWatchers();
  listenToCalls();
  listenToPortScans();
  listenToNamedFailures();
  listenToNavigations({
    failed: (navigation, failure) => logErrors(explainFailure(navigation, failure)),
    hanging: (navigation, elapsedMs) => logErrors(explainHang(navigation, elapsedMs)),
    endedWithoutPage: (navigation) => logErrors(forgetHang(navigation)),
    committed: (navigation) => logErrors(lookAtPage(navigation)),
    completed: (navigation) => logErrors(rememberPort(navigation)),
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    logErrors(Promise.all([forgetTab(tabId), forgetRequest(tabId), forgetBadge(tabId), forgetLeaveAlone(tabId)]));
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
