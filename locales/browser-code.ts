import type { Attempt } from '../evidence/attempt.ts';

type Failed = Extract<Attempt, { outcome: 'failed' }>;

/** The browser's own error code, as its error page shows it. */
export function browserCode({ code }: Failed): string {
  return code.replace(/^net::/, '');
}
