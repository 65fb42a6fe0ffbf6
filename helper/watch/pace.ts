import type { WatchState } from '../../protocol/answers.ts';

/** How often an address is asked. */
export interface Pace {
  /** How long to wait until the next try, by what the last one came to and how long that has been going on. */
  pauseMs(state: WatchState, watchedMs: number): number;
  /**
   * How long a server may take a question and say nothing until it is asked a second time, beside the first: it may have lost that
   * one, or be busy with it. Absent: it is waited for.
   */
  askAgainMs?: number;
}

/** A person who has just started the server waits for it; one who has not may not come back for hours. A try takes 0.15 ms of a core. */
const eagerForMs = 120_000;
const eagerPauseMs = 150;
const calmPauseMs = 300;
/** A question costs the server work, and us a look at who owns the port. */
const pauseAfterReplyMs = { starting: 250, answers: 1000 };

/** The pace of a page that may wait all day. */
export const pageWaits: Pace = {
  pauseMs(state, watchedMs) {
    if (state !== 'down') return pauseAfterReplyMs[state];
    return watchedMs < eagerForMs ? eagerPauseMs : calmPauseMs;
  },
};
