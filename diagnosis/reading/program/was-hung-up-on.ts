import type { Attempt } from '../../../evidence/browser/attempt.ts';

/** A server that keeps a browser waiting this long and then hangs up was hanging before. */
const atOnceMs = 2_000;

/**
 * Whether the server accepted the browser's connection and closed it at once without a reply. If it keeps others waiting afterwards, that's
 * another matter.
 */
export function wasHungUpOn(attempt: Attempt | undefined): boolean {
  if (attempt?.outcome !== 'failed' || (attempt.elapsedMs ?? 0) > atOnceMs) return false;
  return attempt.failure === 'empty' || attempt.failure === 'reset';
}
