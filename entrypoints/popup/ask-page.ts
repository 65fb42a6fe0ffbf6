import type { Target } from '../../evidence/address/target.ts';
import type { Attempt } from '../../evidence/browser/attempt.ts';
import { askPort } from '../../probes/asking/ask-port.ts';
import { browserName } from '../../state/browser-name.ts';

export type Answered = Extract<Attempt, { outcome: 'answered' }>;

/**
 * Asks the page's own address, without its query, in this browser.
 * @returns null where no page came back
 */
export async function askPage(target: Target): Promise<Answered | null> {
  const { origin, pathname } = new URL(target.url);
  const { outcome, elapsedMs } = await askPort(origin + pathname);
  if (outcome.kind !== 'http') return null;
  return {
    outcome: 'answered',
    browser: browserName,
    method: 'GET',
    status: outcome.status,
    elapsedMs,
    at: new Date().toISOString(),
  };
}
