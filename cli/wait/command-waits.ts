import type { Pace } from '../../helper/watch/pace.ts';

/** Shortest and longest pause. Where nothing listens nobody is bothered; a question costs the server work. */
const pausesMs = { down: [50, 300], starting: [150, 400], answers: [200, 1000] } as const;

/** Later than this part of the whole wait nobody minds. */
const part = 1 / 200;

/** The pace of a command that a script waits for: eager at first, then ever calmer, so that it ends about 1 % late at most. */
export const commandWaits: Pace = {
  pauseMs(state, watchedMs) {
    const [least, most] = pausesMs[state];
    return Math.min(most, Math.max(least, watchedMs * part));
  },
  askAgainMs: 2000,
};
