import type { Attempt } from './attempt.ts';
import { failedWith } from './failure-of.ts';

/**
 * Whether the browser opens no page on this port. It was never tried, so what listens there explains nothing, and may not be meant for
 * browsers.
 */
export function isBlockedPort(attempt: Attempt | undefined): boolean {
  return failedWith(attempt, 'unsafe-port');
}
