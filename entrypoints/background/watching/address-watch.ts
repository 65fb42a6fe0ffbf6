import browser from 'webextension-polyfill';
import { parseTarget } from '../../../evidence/address/target.ts';
import { watchWithHelper } from '../../../probes/helper/helper.ts';
import type { WatchState } from '../../../protocol/answers.ts';
import { browserName } from '../../../state/browser-name.ts';
import { logErrors } from '../../../state/log-errors.ts';
import type { WatchNews } from '../../../state/messages/page-messages.ts';
import { diagnoseAgain } from '../diagnosing/diagnose-tab.ts';
import { askWhetherReady } from './ask-whether-ready.ts';

const pollEveryMs = 700;
/** A server that is no further after this time may not be on its way at all. */
const startingForMs = 2000;

/** One address that any number of tabs wait for, so that a hundred of them ask no more often than one. */
export class AddressWatch {
  readonly #url: string;
  readonly #over: () => void;
  readonly #waiting = new Map<browser.Runtime.Port, string>();
  #calledOff = new AbortController();
  #state: WatchState | undefined;
  /** There was no server: whatever answers HTTP now is news. */
  #wasDown = false;
  #wasSeenDown = false;
  #hasLookedAgain = false;

  /** @param over called when nobody waits any longer */
  constructor(url: string, over: () => void) {
    this.#url = url;
    this.#over = over;
  }

  /** @param wasDown whether the page's own request found no server */
  add(port: browser.Runtime.Port, url: string, wasDown: boolean): void {
    const isFirst = this.#waiting.size === 0;
    this.#waiting.set(port, url);
    this.#wasDown ||= wasDown;
    // The server was restarted since it was looked at.
    const isStale = wasDown && this.#state === 'answers';
    if (isFirst || isStale) this.begin();
    else if (this.#state) port.postMessage(this.#news(this.#state));
  }

  remove(port: browser.Runtime.Port): void {
    if (this.#waiting.delete(port) && this.#waiting.size === 0) this.#end();
  }

  /** Begins anew where it has begun: there may be a helper now. */
  begin(): void {
    this.#calledOff.abort();
    this.#calledOff = new AbortController();
    this.#state = undefined;
    logErrors(this.#watch(this.#calledOff.signal));
  }

  /**
   * Asks every now and then, but while a helper watches: it hears of a change at once. It sees the port only, though; why a page
   * fails whose server answers the browser alone can tell.
   */
  async #watch(calledOff: AbortSignal): Promise<void> {
    const helper = { isWanted: !isTurnedDown(this.#url), isWatching: false };
    while (!calledOff.aborted) {
      if (this.#wasDown && helper.isWanted) logErrors(this.#watchWithHelper(helper, calledOff));
      const state = helper.isWatching ? undefined : await askWhetherReady(this.#url);
      if (state && !helper.isWatching && !calledOff.aborted) await this.#take(state);
      await new Promise((resolve) => setTimeout(resolve, pollEveryMs));
    }
  }

  /** One that ends without a word is not asked again. */
  async #watchWithHelper(helper: { isWanted: boolean; isWatching: boolean }, calledOff: AbortSignal): Promise<void> {
    helper.isWanted = false;
    const take = (state: WatchState) => {
      helper.isWatching = true;
      if (!calledOff.aborted) logErrors(this.#take(state));
    };
    await watchWithHelper(this.#url, take, calledOff);
    helper.isWanted = helper.isWatching;
    helper.isWatching = false;
  }

  async #take(state: WatchState): Promise<void> {
    const isNew = state !== this.#state;
    this.#state = state;
    this.#wasDown ||= state !== 'answers';
    this.#wasSeenDown ||= state !== 'answers';
    if (isNew && (state !== 'answers' || this.#wasDown)) this.#tell(this.#news(state));
    if (state === 'answers' && this.#wasDown) this.#end();
    else if (isNew && state === 'starting') setTimeout(() => this.#lookAgainAtStarting(), startingForMs);
    // It answers us although the page failed: only a new diagnosis can tell whether going on makes sense.
    else if (state === 'answers') await this.#lookAgain();
  }

  #news(state: WatchState): WatchNews {
    if (state !== 'answers') return state;
    return this.#wasSeenDown ? 'answers-again' : 'answers-at-once';
  }

  #tell(news: WatchNews): void {
    for (const port of this.#waiting.keys()) port.postMessage(news);
  }

  /** Each look costs the helper or some requests, so only what a person sees is kept up to date. */
  async #lookAgainAtStarting(): Promise<void> {
    if (this.#state !== 'starting') return;
    await this.#lookAgain(isInFront);
  }

  async #lookAgain(isWanted: (tabId: number) => Promise<boolean> = async () => true): Promise<void> {
    if (this.#hasLookedAgain) return;
    this.#hasLookedAgain = true;
    for (const [port, url] of this.#waiting) {
      const tabId = port.sender?.tab?.id;
      if (tabId !== undefined && (await isWanted(tabId))) await diagnoseAgain(tabId, url);
    }
  }

  #end(): void {
    this.#calledOff.abort();
    this.#over();
  }
}

/** Firefox turns a wildcard address down by itself, whoever answers there; its own question is told so. */
function isTurnedDown(url: string): boolean {
  return browserName === 'firefox' && parseTarget(url)?.kind === 'wildcard';
}

function isInFront(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    ({ active }) => active,
    () => false,
  );
}
