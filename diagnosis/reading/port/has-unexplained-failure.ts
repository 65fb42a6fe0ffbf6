import type { Attempt } from '../../../evidence/browser/attempt.ts';

/** Whether nobody knows how it failed. Browsers give a code with each failure, so evidence without one was written by a person. */
export function hasUnexplainedFailure(attempt: Attempt | undefined): boolean {
  return attempt?.outcome === 'failed' && attempt.failure === 'other' && attempt.code === undefined;
}
