import type { WebNavigation } from 'webextension-polyfill';
import { browser } from '../../../probes/browser.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { forgetCallStates } from '../../../state/tab/call-states.ts';
import { changeCalls, forgetCalls } from '../../../state/tab/failed-calls.ts';
import { ofNewPage } from '../../../state/tab/tab-calls.ts';
import { loopbackNavigations } from '../failures/loopback-urls.ts';
import { forgetRepeats, listenToSubRequests } from './sub-requests.ts';

/** How late Firefox's time of a commit may be: by then the new page may have made its first calls. */
const maxLateMs = import.meta.env.FIREFOX ? 100 : 0;

/** Keeps what fails of the calls a tab's page makes, for as long as that page is there. */
export function listenToCalls(): void {
  listenToSubRequests();
  browser.webNavigation.onCommitted.addListener(
    ({ tabId, frameId, timeStamp, ...details }: WebNavigation.OnCommittedDetailsType & { documentId?: string }) => {
      if (frameId !== 0) return;
      forgetRepeats(tabId);
      changeCalls(tabId, (calls) => ofNewPage(calls, timeStamp - maxLateMs, details.documentId));
      logErrors(forgetCallStates(tabId));
    },
    loopbackNavigations,
  );
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetRepeats(tabId);
    logErrors(Promise.all([forgetCalls(tabId), forgetCallStates(tabId)]));
  });
}
