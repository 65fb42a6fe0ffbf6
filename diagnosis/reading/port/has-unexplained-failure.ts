import type { Attempt } from '../../../evidence/browser/attempt.ts';

/** Whether nobody knows how it failed. A browser has a code for each of its own reasons, so this one was told by a person. */
export function hasUnexplainedFailure(attempt: Attempt | undefined): boolean {
  return attempt?.outcome === 'failed' && attempt.failure === 'other' && attempt.code === undefined;
}
