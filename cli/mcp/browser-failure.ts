import * as z from 'zod/mini';
import type { BrowserFailure } from '../../helper/memory/failures.ts';
import { words } from '../../words/words.ts';

const maxPorts = 5;

/** What the extension saw last on a port, if it told the helper. */
export const browserFailureSchema = z.object({
  port: z.number(),
  origin: z.string(),
  at: z.string(),
  browser: z.optional(z.string()),
  failure: z.optional(z.string()),
  code: z.optional(z.string()),
  status: z.optional(z.number()),
  cause: z.optional(z.string().check(z.describe('what Portside found then; it may be another by now'))),
});

/** `The browser last failed here 2 minutes ago (net::ERR_CONNECTION_REFUSED).` */
export function browserFailureLine(failure: BrowserFailure, now: string): string {
  return words.page.agent.browserFailed(words.timeAgo(failure.at, now), whatFailed(failure));
}

/** `Failed in the browser recently: 3000 (2 minutes ago), 5173 (an hour ago).` */
export function failuresLine(failures: readonly BrowserFailure[], now: string): string[] {
  const latest = failures.slice(0, maxPorts).map(({ port, at }) => `${port} (${words.timeAgo(at, now)})`);
  return latest.length > 0 ? [words.page.agent.failedLately(words.listed(latest))] : [];
}

function whatFailed({ code, status, failure, cause }: BrowserFailure): string {
  return code ?? (status ? `HTTP ${status}` : (failure ?? cause ?? '?'));
}
