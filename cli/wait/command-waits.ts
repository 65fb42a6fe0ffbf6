import type { Pace } from '../../helper/watch/pace.ts';

/** Shortest and longest pause. If nothing is listening, trying disturbs no one; a request costs the server work. */
const pausesMs = { down: [50, 300], starting: [150, 400], answers: [200, 1000] } as const;

/** Nobody minds a delay of this part of the whole wait. */
const part = 1 / 200;

/** The pace of a command that a script waits for: fast at first, then slower and slower, so that it ends about 1 % late at most. */
export const commandWaits: Pace = {
  pauseMs(state, watchedMs) {
    const [least, most] = pausesMs[state];
    return Math.min(most, Math.max(least, watchedMs * part));
  },
  askAgainMs: 2000,
};
