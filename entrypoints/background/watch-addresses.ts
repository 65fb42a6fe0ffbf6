import browser from 'webextension-polyfill';
import { askPort } from '../../probes/ask-port.ts';
import { diagnoseAgain } from './diagnose-tab.ts';
import { knownTarget } from './known-target.ts';
import { watchPortName } from './page-messages.ts';
import { readTabState } from './tab-state.ts';

/** Pages that wait for the same server share one watch. */
interface Watch {
  waiting: Map<browser.Runtime.Port, string>;
  /** There was no server: whatever answers HTTP now is news. */
  wasDown: boolean;
  hasLookedAgain: boolean;
}

const watches = new Map<string, Watch>();
const watchEveryMs = 700;

export function listenToWatchers(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== watchPortName || port.sender?.id !== browser.runtime.id) return;
    port.onMessage.addListener((message: unknown) => {
      if (typeof message === 'string') void waitForKnown(message, port);
    });
    port.onDisconnect.addListener(() => {
      for (const [origin, watch] of watches) {
        watch.waiting.delete(port);
        if (watch.waiting.size === 0) watches.delete(origin);
      }
    });
  });
}

async function waitForKnown(url: string, port: browser.Runtime.Port): Promise<void> {
  if (await knownTarget(url)) waitFor(url, port);
}

function waitFor(url: string, port: browser.Runtime.Port): void {
  const { origin } = new URL(url);
  const watch = watches.get(origin) ?? { waiting: new Map(), wasDown: false, hasLookedAgain: false };
  watch.waiting.set(port, url);
  if (watches.has(origin)) return;
  watches.set(origin, watch);
  void begin(origin, watch, url, port.sender?.tab?.id ?? browser.tabs.TAB_ID_NONE);
}

async function begin(origin: string, watch: Watch, url: string, tabId: number): Promise<void> {
  watch.wasDown = await hasSeenDown(url, tabId);
  await look(origin, watch);
}

/** Whether the tab's own attempt found no server. One that answered, and badly, or hangs, may do so again. */
async function hasSeenDown(url: string, tabId: number): Promise<boolean> {
  const state = await readTabState(tabId);
  const attempt = state?.url === url ? state.diagnosis.evidence.facts.attempt : undefined;
  return (
    attempt?.outcome === 'failed' && ['refused', 'unreachable', 'access-denied', 'timed-out'].includes(attempt.failure)
  );
}

async function look(origin: string, watch: Watch): Promise<void> {
  if (watches.get(origin) !== watch) return;
  const answers = await answersHttp(`${origin}/`);
  if (answers && watch.wasDown) return goOn(origin, watch);
  // It answers us although the page failed: only a new diagnosis can tell whether going on makes sense.
  if (answers && !watch.hasLookedAgain) await lookAgain(watch);
  watch.hasLookedAgain ||= answers;
  watch.wasDown ||= !answers;
  setTimeout(() => void look(origin, watch), watchEveryMs);
}

function goOn(origin: string, { waiting }: Watch): void {
  watches.delete(origin);
  for (const port of waiting.keys()) port.postMessage('answers');
}

async function lookAgain({ waiting }: Watch): Promise<void> {
  for (const [port, url] of waiting) {
    const tabId = port.sender?.tab?.id;
    if (tabId !== undefined) await diagnoseAgain(tabId, url);
  }
}

/** An open port is not enough, and a go-between that has nothing behind it is not enough either. */
async function answersHttp(url: string): Promise<boolean> {
  const { outcome } = await askPort(url);
  if (outcome.kind === 'http') return outcome.status < 502 || outcome.status > 504;
  return outcome.kind === 'failed' && answersUnseen(url);
}

/** Without host permission (127.0.0.2) a reply cannot be read, but that there is one can be told. */
async function answersUnseen(url: string): Promise<boolean> {
  return fetch(url, {
    mode: 'no-cors',
    cache: 'no-store',
    credentials: 'omit',
    signal: AbortSignal.timeout(3000),
  }).then(
    () => true,
    () => false,
  );
}
