import type { Attempt } from '../../../evidence/browser/attempt.ts';

/** A server that keeps a browser waiting this long, and hangs up then, has hung before. */
const atOnceMs = 2_000;

/** Whether the server took the browser's connection and ended it at once, without a reply. What keeps others waiting afterwards is another matter. */
export function wasHungUpOn(attempt: Attempt | undefined): boolean {
  if (attempt?.outcome !== 'failed' || (attempt.elapsedMs ?? 0) > atOnceMs) return false;
  return attempt.failure === 'empty' || attempt.failure === 'reset';
}
