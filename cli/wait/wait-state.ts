/** How far a server is, from worst to best. Each includes the ones before it. */
const order = ['down', 'listening', 'answering', 'working'] as const;

/**
 * `listening`: a port of it accepts connections, and no more, or "not yet" (503, a loading page) is all it says. `answering`: it answers
 * in HTTP, be it with an error. `working`: it answers with what `portside check` calls a page that works.
 */
export type WaitState = (typeof order)[number];

/** How far a server is to be. */
export type Wanted = Exclude<WaitState, 'down'>;

export function isAtLeast(state: WaitState, wanted: Wanted): boolean {
  return order.indexOf(state) >= order.indexOf(wanted);
}
