import type { Attempt, Failure } from './attempt.ts';

/** How the attempt failed. Undefined: it didn't fail, or no browser took part. */
export function failureOf(attempt: Attempt | undefined): Failure | undefined {
  return attempt?.outcome === 'failed' ? attempt.failure : undefined;
}

/** Whether the attempt failed in one of these ways. */
export function failedWith(attempt: Attempt | undefined, ...failures: readonly Failure[]): boolean {
  return attempt?.outcome === 'failed' && failures.includes(attempt.failure);
}

/** The browser's code for the failure, such as `ERR_CONNECTION_REFUSED`; empty if there's none. */
export function errorCodeOf(attempt: Attempt | undefined): string {
  return (attempt?.outcome === 'failed' && attempt.code) || '';
}
