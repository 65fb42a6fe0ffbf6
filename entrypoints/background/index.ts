import type { Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../probes/browser.ts';
import { logErrors } from '../../state/log-errors.ts';
import { pageMessageSchema } from '../../state/messages/page-messages.ts';
import { keepSettings } from '../../state/settings/settings.ts';
import { listenToContextMenu } from './by-hand/context-menu.ts';
import { listenToOmnibox } from './by-hand/omnibox.ts';
import { listenToCalls } from './calls/calls-of-tabs.ts';
import { diagnoseCalls } from './calls/diagnose-calls.ts';
import { diagnoseAgain, forgetTab } from './diagnosing/diagnose-tab.ts';
import { listenToHttpsOnlyPages } from './failures/https-only-pages.ts';
import { listenToMainFrameRequests } from './failures/main-frame-requests.ts';
import { listenToNamedFailures } from './failures/named-failures.ts';
import { forgetLoad, listenToNavigations } from './failures/navigations.ts';
import { forgetRequest } from './failures/noted-requests.ts';
import { lookAtPage } from './failures/page-committed.ts';
import { explainFailure } from './failures/page-failed.ts';
import { explainHang, forgetHang } from './failures/page-hanging.ts';
import { listenToServiceWorkerRequests } from './failures/service-worker-requests.ts';
import { forgetLooks } from './looks/look-for-all.ts';
import { rememberPort } from './memory/remember-port.ts';
import { listenToPortScans } from './scans/port-scans.ts';
import { forgetBadge } from './showing/badge.ts';
import { onCardMessage } from './showing/show-card.ts';
import { listenToInstallation } from './showing/show-welcome.ts';
import { forgetSkip, readSkips, skipNext } from './showing/skip-next.ts';
import { listenToWatchers } from './watching/watch-addresses.ts';

/**
 * In Firefox a module: it shares most of its code with the pages, and their process. Chromium starts a service worker of one file 30 to 45 ms
 * sooner than one of fourteen.
 */
export default defineBackground({ type: { firefox: 'module' }, main: listen });

function listen(): void {
  listenToInstallation();
  listenToContextMenu();
  listenToOmnibox();
  listenToMainFrameRequests();
  keepSettings();
  logErrors(readSkips());
  listenToServiceWorkerRequests();
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
  browser.permissions.onAdded.addListener(forgetLooks);
  browser.permissions.onRemoved.addListener(forgetLooks);
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetLoad(tabId);
    logErrors(Promise.all([forgetTab(tabId), forgetRequest(tabId), forgetBadge(tabId), forgetSkip(tabId)]));
  });
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender, answer: (isDone: unknown) => void) => {
      const done = hear(message, sender);
      logErrors(done);
      done.then(
        () => answer(true),
        () => answer(false),
      );
      // The answer comes later.
      return true;
    },
  );
}

async function hear(message: unknown, sender: Runtime.MessageSender): Promise<void> {
  if (sender.id !== browser.runtime.id) return;
  if (!sender.url?.startsWith(browser.runtime.getURL(''))) return onCardMessage(message, sender);
  const { data } = pageMessageSchema.safeParse(message);
  if (!data) return;
  if (data.type === 'diagnose') await diagnoseAgain(data.tabId, data.url, Date.now());
  else if (data.type === 'diagnose-calls') await diagnoseCalls(data.tabId);
  else await skipNext(data.tabId, data.url);
}
