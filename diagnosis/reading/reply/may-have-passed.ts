import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';

/** Failures on the way to the server can pass on their own. What the browser or a certificate forbids doesn't. */
const passing: readonly Failure[] = ['refused', 'unreachable', 'timed-out', 'reset', 'empty', 'truncated'];

export function mayHavePassed(attempt: Attempt): boolean {
  return attempt.outcome === 'pending' || failedWith(attempt, ...passing);
}
