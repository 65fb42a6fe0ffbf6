import type { Runtime } from 'webextension-polyfill';
import { watchWithHelper } from '../../../probes/helper/helper.ts';
import type { WatchState } from '../../../protocol/answers.ts';
import { browserName } from '../../../state/browser-name.ts';
import { logErrors } from '../../../state/log-errors.ts';
import type { WatchNews } from '../../../state/messages/page-messages.ts';
import { diagnoseAgain } from '../diagnosing/diagnose-tab.ts';
import { isInFront } from '../looks/is-in-front.ts';
import { askWhetherReady } from './ask-whether-ready.ts';
import { beginAgain, join, mayHelperWatch, newWatch, see, stillStarts } from './watch-steps.ts';

const pollEveryMs = 700;
/** A server that isn't ready after this time may not be starting at all. */
const startingForMs = 2000;

/**
 * One address that any number of tabs wait for, so that a hundred of them ask no more often than one. What follows from what is seen
 * is decided in watch-steps.ts.
 */
export class AddressWatch {
  readonly #url: string;
  readonly #over: () => void;
  readonly #waiting = new Map<Runtime.Port, string>();
  #abort = new AbortController();
  #watched = newWatch;

  /** @param over called when no tab is waiting anymore */
  constructor(url: string, over: () => void) {
    this.#url = url;
    this.#over = over;
  }

  /** @param wasDown whether the page's own request found no server */
  add(port: Runtime.Port, url: string, wasDown: boolean): void {
    const isFirst = this.#waiting.size === 0;
    this.#waiting.set(port, url);
    const { watch, begins, news } = join(this.#watched, { isFirst, wasDown });
    this.#watched = watch;
    if (begins) this.begin();
    else if (news) port.postMessage(news);
  }

  remove(port: Runtime.Port): void {
    if (this.#waiting.delete(port) && this.#waiting.size === 0) this.#end();
  }

  /** Starts the watch, or restarts it: a helper may have become available. */
  begin(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#watched = beginAgain(this.#watched);
    logErrors(this.#watch(this.#abort.signal));
  }

  /**
   * Asks every now and then, but while a helper watches: it hears of a change at once. It sees the port only, though; why a page
   * fails whose server answers the browser alone can tell.
   */
  async #watch(signal: AbortSignal): Promise<void> {
    const helper = { isWanted: mayHelperWatch(this.#url, browserName), isWatching: false };
    while (!signal.aborted) {
      if (this.#watched.pageFoundNone && helper.isWanted) logErrors(this.#watchWithHelper(helper, signal));
      const state = helper.isWatching ? undefined : await askWhetherReady(this.#url);
      if (state && !helper.isWatching && !signal.aborted) await this.#take(state);
      await new Promise((resolve) => setTimeout(resolve, pollEveryMs));
    }
  }

  /** One that ends without a word is not asked again. */
  async #watchWithHelper(helper: { isWanted: boolean; isWatching: boolean }, signal: AbortSignal): Promise<void> {
    helper.isWanted = false;
    const take = (state: WatchState) => {
      helper.isWatching = true;
      if (!signal.aborted) logErrors(this.#take(state));
    };
    await watchWithHelper(this.#url, take, signal);
    helper.isWanted = helper.isWatching;
    helper.isWatching = false;
  }

  async #take(state: WatchState): Promise<void> {
    const { watch, news, next } = see(this.#watched, state);
    this.#watched = watch;
    if (news) this.#tell(news);
    if (next === 'end') this.#end();
    else if (next === 'see-whether-it-starts') setTimeout(() => logErrors(this.#lookAgainAtStarting()), startingForMs);
    else if (next === 'look-again') await this.#lookAgain();
  }

  #tell(news: WatchNews): void {
    for (const port of this.#waiting.keys()) port.postMessage(news);
  }

  /** Each look costs the helper or some requests, so only what a person sees is kept up to date. */
  async #lookAgainAtStarting(): Promise<void> {
    const { watch, looksAgain } = stillStarts(this.#watched);
    this.#watched = watch;
    if (looksAgain) await this.#lookAgain(isInFront);
  }

  async #lookAgain(isWanted: (tabId: number) => Promise<boolean> = async () => true): Promise<void> {
    const since = Date.now();
    const look = async ([port, url]: [Runtime.Port, string]) => {
      const tabId = port.sender?.tab?.id;
      if (tabId !== undefined && (await isWanted(tabId))) await diagnoseAgain(tabId, url, since);
    };
    await Promise.all([...this.#waiting].map(look));
  }

  #end(): void {
    this.#abort.abort();
    this.#over();
  }
}
