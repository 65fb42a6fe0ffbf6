import { browser } from '../../../probes/browser.ts';
import { visibleRequests } from '../../../probes/requests/visible-hosts.ts';
import { browserName } from '../../../state/browser-name.ts';
import { listenToBlockedPorts } from './blocked-ports.ts';
import { isTiming, startHangTimer, stopHangTimer } from './hang-timers.ts';
import type { ErrorDetails, Load, LoadReport, LoadStep } from './load.ts';
import {
  beginLoad,
  beginLoadByRequest,
  commitLoad,
  completeLoad,
  failLoad,
  isBeforeLoad,
  isOfInterest,
} from './load-steps.ts';
import { loopbackNavigations } from './loopback-urls.ts';
import type { Navigation, NavigationEvents } from './navigation.ts';

/** By tab. */
const loads = new Map<number, Load>();

/** Follows the loads of all tabs. What an event means is decided in load-steps.ts. */
export function listenToNavigations(events: NavigationEvents): void {
  const { webNavigation } = browser;
  const take = (tabId: number, step: LoadStep) => carryOut(tabId, step, events);
  webNavigation.onBeforeNavigate.addListener((details) => {
    const { tabId } = details;
    if (isOfInterest(details)) take(tabId, beginLoad(loads.get(tabId), details, browserName));
  }, loopbackNavigations);
  webNavigation.onErrorOccurred.addListener((details) => {
    const { tabId } = details;
    if (isOfInterest(details)) take(tabId, failLoad(loads.get(tabId), details as ErrorDetails, browserName));
  }, loopbackNavigations);
  webNavigation.onCommitted.addListener((details) => {
    const { tabId } = details;
    if (isOfInterest(details)) take(tabId, commitLoad(loads.get(tabId), details));
  }, loopbackNavigations);
  webNavigation.onCompleted.addListener((details) => {
    const { tabId } = details;
    if (isOfInterest(details)) take(tabId, completeLoad(loads.get(tabId), details));
  }, loopbackNavigations);
  browser.webRequest.onBeforeRequest.addListener(
    (details) => {
      const { tabId } = details;
      take(tabId, beginLoadByRequest(loads.get(tabId), details, isTiming(tabId)));
    },
    { urls: visibleRequests, types: ['main_frame'] },
  );
  if (import.meta.env.FIREFOX) listenToBlockedPorts(events.failed);
}

/** Whether no other load has begun in its tab since, as a reload of the same address does. */
export function isLatestOfTab(navigation: Navigation): boolean {
  return !isBeforeLoad(loads.get(navigation.tabId), navigation.startedAt);
}

/** The tab is closed. */
export function forgetLoad(tabId: number): void {
  loads.delete(tabId);
  stopHangTimer(tabId);
}

function carryOut(tabId: number, { load, hangTimer, report }: LoadStep, events: NavigationEvents): void {
  if (load) loads.set(tabId, load);
  if (hangTimer === 'stop') stopHangTimer(tabId);
  else if (hangTimer === 'start' && load) startHangTimer(load, events.hanging);
  if (report) tell(report, events);
}

function tell(report: LoadReport, events: NavigationEvents): void {
  if (report.event === 'failed') events.failed(report.navigation, report.failure);
  else events[report.event](report.navigation);
}
