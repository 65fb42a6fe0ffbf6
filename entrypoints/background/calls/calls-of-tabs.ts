import browser from 'webextension-polyfill';
import { logErrors } from '../../../state/log-errors.ts';
import { inTurn } from '../../../state/serial-queue.ts';
import { forgetCallStates } from '../../../state/tab/call-states.ts';
import { beginPage, forgetCalls } from '../../../state/tab/failed-calls.ts';
import { loopbackNavigations } from '../failures/loopback-urls.ts';
import { listenToSubRequests } from './sub-requests.ts';

/** Firefox times a commit when it hears of it, which may be a little after the new page has begun to call. */
const hearsayMs = import.meta.env.FIREFOX ? 100 : 0;

/** Keeps what fails of the calls a tab's page makes, for as long as that page is there. */
export function listenToCalls(): void {
  listenToSubRequests();
  browser.webNavigation.onCommitted.addListener(
    ({
      tabId,
      frameId,
      timeStamp,
      ...details
    }: browser.WebNavigation.OnCommittedDetailsType & { documentId?: string }) => {
      if (frameId !== 0) return;
      logErrors(
        inTurn(async () => {
          await beginPage(tabId, timeStamp - hearsayMs, details.documentId);
          await forgetCallStates(tabId);
        }),
      );
    },
    loopbackNavigations,
  );
  browser.tabs.onRemoved.addListener((tabId) => {
    logErrors(inTurn(() => Promise.all([forgetCalls(tabId), forgetCallStates(tabId)])));
  });
}
