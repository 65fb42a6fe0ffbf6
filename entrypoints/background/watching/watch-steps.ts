import { parseTarget } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { WatchState } from '../../../protocol/answers.ts';
import type { WatchNews } from '../../../state/messages/page-messages.ts';

/**
 * What to do while tabs wait for an address. Each function takes what is known of the watch and what happened, and returns what
 * follows. Nothing here reads a clock or calls the browser.
 */

export interface Watch {
  /** As the address was last seen. Absent: not yet. */
  state?: WatchState;
  /** There was no server: whatever answers HTTP now is news. */
  wasDown: boolean;
  /**
   * A page's own request found no server. Where only our question found none, something in the browser may stand between (a blocked
   * port, a proxy): then the helper, which meets nothing of it, isn't believed, or the tab would load the page again and again.
   */
  pageFoundNone: boolean;
  /** The same, seen by this watch and not only by a tab. */
  wasSeenDown: boolean;
  hasLookedAgain: boolean;
}

export const newWatch: Watch = { wasDown: false, pageFoundNone: false, wasSeenDown: false, hasLookedAgain: false };

/**
 * Another tab waits.
 * @param wasDown whether the tab's own request found no server
 * @returns `begins`: the watch begins, or begins again; `news`: what to tell this tab alone
 */
export function join(
  before: Watch,
  { isFirst, wasDown }: { isFirst: boolean; wasDown: boolean },
): { watch: Watch; begins: boolean; news?: WatchNews } {
  const watch = {
    ...before,
    wasDown: before.wasDown || wasDown,
    pageFoundNone: before.pageFoundNone || wasDown,
  };
  // The server was restarted since it was looked at.
  const isStale = wasDown && watch.state === 'answers';
  if (isFirst || isStale) return { watch, begins: true };
  return { watch, begins: false, ...(watch.state && { news: newsOf(watch.state, watch) }) };
}

/** Forgets the state of the address, but not what was seen of the server before. */
export function beginAgain({ state: _, ...watch }: Watch): Watch {
  return watch;
}

export interface SeenStep {
  watch: Watch;
  /** What to tell all tabs. */
  news?: WatchNews;
  next?: 'end' | 'look-again' | 'see-whether-it-starts';
}

/** The browser's own request or the helper reports the state of the address. */
export function see(before: Watch, state: WatchState): SeenStep {
  const isNew = state !== before.state;
  const isDown = state !== 'answers';
  const watch = {
    ...before,
    state,
    wasDown: before.wasDown || isDown,
    wasSeenDown: before.wasSeenDown || isDown,
  };
  const news = isNew && watch.wasDown ? { news: newsOf(state, watch) } : {};
  if (isDown) return { watch, ...news, ...(isNew && state === 'starting' && { next: 'see-whether-it-starts' }) };
  if (watch.wasDown) return { watch, ...news, next: 'end' };
  // It answers us although the page failed: only a new diagnosis can tell whether going on makes sense.
  return watch.hasLookedAgain ? { watch } : { watch: { ...watch, hasLookedAgain: true }, next: 'look-again' };
}

/** The server has been starting for a while. */
export function stillStarts(before: Watch): { watch: Watch; looksAgain: boolean } {
  if (before.state !== 'starting' || before.hasLookedAgain) return { watch: before, looksAgain: false };
  return { watch: { ...before, hasLookedAgain: true }, looksAgain: true };
}

function newsOf(state: WatchState, { wasSeenDown }: Watch): WatchNews {
  if (state !== 'answers') return state;
  return wasSeenDown ? 'answers-again' : 'answers-at-once';
}

/** Firefox refuses a wildcard address even if a server answers there, which only its own request shows. */
export function mayHelperWatch(url: string, browser: Attempt['browser']): boolean {
  return browser !== 'firefox' || parseTarget(url)?.kind !== 'wildcard';
}
