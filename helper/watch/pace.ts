import type { WatchState } from '../../protocol/answers.ts';

/** How often an address is asked. */
export interface Pace {
  /** How long to wait before the next try, given the last result and how long it has stayed that way. */
  pauseMs(state: WatchState, watchedMs: number): number;
  /**
   * How long a server may stay silent before it's asked a second time beside the first: it may have lost that request, or be busy with it.
   * Absent: never.
   */
  askAgainMs?: number;
}

/** Someone who has just started the server is waiting for it; otherwise it may take hours. A try takes 0.15 ms of a core. */
const eagerForMs = 120_000;
const eagerPauseMs = 150;
const calmPauseMs = 300;
/** A request costs the server work, and us a lookup of the port's owner. */
const pauseAfterReplyMs = { starting: 250, answers: 1000 };

/** The pace for a page that may wait all day. */
export const pageWaits: Pace = {
  pauseMs(state, watchedMs) {
    if (state !== 'down') return pauseAfterReplyMs[state];
    return watchedMs < eagerForMs ? eagerPauseMs : calmPauseMs;
  },
};
