import type { Attempt } from '../../evidence/browser/attempt.ts';

type Failed = Extract<Attempt, { outcome: 'failed' }>;

/** The browser's error code, as its error page shows it; if none was recorded, what it means. */
export function browserCode({ code, failure }: Failed): string {
  return code?.replace(/^net::/, '') ?? failure;
}
