import type { Attempt } from '../../evidence/attempt.ts';
import type { Target } from '../../evidence/target.ts';
import { askPort } from '../../probes/ask-port.ts';

export type Answered = Extract<Attempt, { outcome: 'answered' }>;

/**
 * Asks the page's own address, without its query, in this browser.
 * @returns null where no page came back
 */
export async function askPage(target: Target): Promise<Answered | null> {
  const { origin, pathname } = new URL(target.url);
  const url = origin + pathname;
  const startedAt = performance.now();
  const reply = await askPort(url);
  const waitedMs = performance.now() - startedAt;
  if (reply.kind !== 'http') return null;
  // askPort waits for webRequest as well, whose events come up to half a second late: the browser's own clock leaves that out.
  const timed = performance.getEntriesByName(url, 'resource').at(-1);
  return {
    outcome: 'answered',
    browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
    method: 'GET',
    status: reply.status,
    elapsedMs: timed?.duration ?? waitedMs,
    at: new Date().toISOString(),
  };
}
