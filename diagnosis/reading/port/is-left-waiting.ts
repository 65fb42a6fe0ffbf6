import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';

/** Whether the browser is waiting for an answer, or has given up waiting. It doesn't say whether it has a connection. */
export function isLeftWaiting(attempt: Attempt | undefined): boolean {
  return attempt?.outcome === 'pending' || failedWith(attempt, 'timed-out');
}
