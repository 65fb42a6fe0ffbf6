import type { Runtime } from 'webextension-polyfill';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import { browser } from '../../../probes/browser.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { watchPortName } from '../../../state/messages/page-messages.ts';
import { knownTarget } from '../../../state/tab/known-target.ts';
import { readTabState } from '../../../state/tab/tab-state.ts';
import { AddressWatch } from './address-watch.ts';

/** By origin: pages that wait for the same server share one watch, and the first one's path is asked for. */
const watches = new Map<string, AddressWatch>();

/** Reports the state of their addresses to the tips pages while they are connected. */
export function listenToWatchers(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== watchPortName || port.sender?.id !== browser.runtime.id) return;
    let isGone = false;
    port.onMessage.addListener((message: unknown) => {
      if (typeof message === 'string' && URL.canParse(message)) logErrors(waitForKnown(message, port, () => isGone));
    });
    port.onDisconnect.addListener(() => {
      isGone = true;
      for (const watch of watches.values()) watch.remove(port);
    });
  });
  browser.permissions.onAdded.addListener(() => {
    for (const watch of watches.values()) watch.begin();
  });
}

async function waitForKnown(url: string, port: Runtime.Port, isGone: () => boolean): Promise<void> {
  if (!(await knownTarget(url))) return;
  const wasDown = await hasSeenDown(url, port.sender?.tab?.id ?? browser.tabs.TAB_ID_NONE);
  if (isGone()) return;
  const { origin, pathname } = new URL(url);
  const watch = watches.get(origin) ?? new AddressWatch(origin + pathname, () => watches.delete(origin));
  watches.set(origin, watch);
  watch.add(port, url, wasDown);
}

/** Whether the tab's own attempt found no server. One that answered, and badly, or hangs, may do so again. */
async function hasSeenDown(url: string, tabId: number): Promise<boolean> {
  const state = await readTabState(tabId);
  const attempt = state?.url === url ? state.diagnosis.evidence.facts.attempt : undefined;
  return failedWith(attempt, 'refused', 'unreachable', 'access-denied', 'timed-out');
}
