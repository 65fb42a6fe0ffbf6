/** How far a server may be wanted. Each includes the ones before it. */
export const wantedStates = ['listening', 'answering', 'working'] as const;

/** How far a server is, from worst to best. */
export const states = ['down', ...wantedStates] as const;

/**
 * `listening`: a port of it accepts connections, and no more, or "not yet" (503, a loading page) is all it says. `answering`: it answers
 * in HTTP, be it with an error. `working`: it answers with what `portside check` calls a page that works.
 */
export type WaitState = (typeof states)[number];

/** How far a server is to be. */
export type Wanted = (typeof wantedStates)[number];

export function isAtLeast(state: WaitState, wanted: Wanted): boolean {
  return states.indexOf(state) >= states.indexOf(wanted);
}
