import type { WebNavigation } from 'webextension-polyfill';
import { browser } from '../../../probes/browser.ts';
import { visibleRequests } from '../../../probes/requests/visible-hosts.ts';
import { browserName } from '../../../state/browser-name.ts';
import { listenToBlockedPorts } from './blocked-ports.ts';
import { isTiming, startHangTimer, stopHangTimer } from './hang-timers.ts';
import type { ErrorDetails, Load, LoadReport, LoadStep, NavigationDetails } from './load.ts';
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

interface NavigationEvent<Details> {
  addListener(listener: (details: Details) => void, filters: WebNavigation.EventUrlFilters): void;
}

/** Follows the loads of all tabs. What an event means is decided in load-steps.ts. */
export function listenToNavigations(events: NavigationEvents): void {
  const { webNavigation } = browser;
  const follow = <Details extends NavigationDetails>(
    event: NavigationEvent<Details>,
    stepAt: (before: Load | undefined, details: Details) => LoadStep,
  ) =>
    event.addListener((details) => {
      if (isOfInterest(details)) carryOut(details.tabId, stepAt(loads.get(details.tabId), details), events);
    }, loopbackNavigations);
  follow(webNavigation.onBeforeNavigate, (before, details) => beginLoad(before, details, browserName));
  // The types of webextension-polyfill leave the error out.
  follow(webNavigation.onErrorOccurred, (before, details) => failLoad(before, details as ErrorDetails, browserName));
  follow(webNavigation.onCommitted, commitLoad);
  follow(webNavigation.onCompleted, completeLoad);
  browser.webRequest.onBeforeRequest.addListener(
    (details) => {
      const { tabId } = details;
      carryOut(tabId, beginLoadByRequest(loads.get(tabId), details, isTiming(tabId)), events);
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
