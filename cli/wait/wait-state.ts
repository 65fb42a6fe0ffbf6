/** How far a server may have to be. Each state includes the ones before it. */
export const wantedStates = ['listening', 'answering', 'working'] as const;

/** How far a server is, from worst to best. */
export const states = ['down', ...wantedStates] as const;

/**
 * `listening`: one of its ports accepts connections, but no more than that, or it only says "not yet" (503, a loading page). `answering`:
 * it answers in HTTP, even with an error. `working`: it answers with what `portside check` calls a working page.
 */
export type WaitState = (typeof states)[number];

/** The state a person waits for. */
export type Wanted = (typeof wantedStates)[number];

export function isAtLeast(state: WaitState, wanted: Wanted): boolean {
  return states.indexOf(state) >= states.indexOf(wanted);
}
