import type { Target } from '../../../evidence/address/target.ts';
import { isBlockedPort } from '../../../evidence/browser/is-blocked-port.ts';
import { maskRedirects } from '../../../evidence/browser/redirects.ts';
import type { Evidence, Facts, FoundOut } from '../../../evidence/index.ts';
import { askRedirects } from '../../../probes/asking/ask-redirects.ts';
import { browser } from '../../../probes/browser.ts';
import type { HelperState } from '../../../protocol/helper-state.ts';
import { latestOnly } from '../../../state/latest-only.ts';
import { recallPort } from '../../../state/memory/port-memory.ts';
import { operatingSystemOf } from '../../../state/operating-system-of.ts';
import { askForAll } from '../looks/ask-for-all.ts';
import { lookForAll } from '../looks/look-for-all.ts';
import { wantedBy } from '../looks/serves.ts';
import { askAgainAbout } from '../memory/remember-port.ts';
import { addFound, closeEvidence, newEvidence, reasonWithout, withUpdate } from './growing-evidence.ts';

/** What the browser's own events showed of a request, before anything was asked. */
export type Observations = Partial<Pick<Facts, 'attempt' | 'redirects' | 'exchange' | 'serviceWorker'>>;

/** Who waits for it, and for what. */
export interface GatherOptions {
  /** Whether the tab is in front. Otherwise only the first and the final evidence are reported. */
  isFront?: Promise<boolean>;
  /** Facts found for other tabs before this don't count. Milliseconds since 1970; by default, a moment ago. */
  since?: number;
}

/** How long facts found for one tab count for the next. */
const freshForMs = 2000;

/** The evidence so far, and the helper's state. */
export interface Gathered {
  evidence: Evidence;
  helper: HelperState;
  isSettled: boolean;
}

/**
 * Gathers all facts: those the browser knows already, then the helper's as they come or, without a helper, those the browser can find out
 * itself.
 */
export async function gather(
  target: Target,
  seen: Observations,
  onProgress: (gathered: Gathered) => Promise<void>,
  { isFront = Promise.resolve(true), since = Date.now() - freshForMs }: GatherOptions = {},
) {
  const { attempt } = seen;
  const [{ os }, remembered] = await Promise.all([browser.runtime.getPlatformInfo(), recallPort(target.port)]);
  let evidence = newEvidence(target, { os: operatingSystemOf(os), attempt, at: now() });
  const add = (found: FoundOut) => {
    evidence = addFound(evidence, found, now());
  };
  if (attempt?.outcome === 'failed') askAgainAbout(target.port);
  const masked = seen.redirects && { redirects: maskRedirects(seen.redirects) };
  add(known({ ...seen, ...masked, remembered }));
  await onProgress({ evidence, helper: { state: 'unasked' }, isSettled: false });
  if (isBlockedPort(attempt)) {
    const closed = closeEvidence(evidence, 'not-needed', now());
    return onProgress({ evidence: closed, helper: { state: 'unasked' }, isSettled: true });
  }

  const redirectsAskedAgain = askRedirects(seen.redirects ?? []);
  const soFar = latestOnly(() => onProgress({ evidence, helper: { state: 'fine' }, isSettled: false }));
  const isSeen = await isFront;
  const helper = await lookForAll(wantedBy(evidence.url, attempt, since), isSeen, (found) => {
    add(found);
    if (isSeen) soFar.run();
  });
  soFar.stop();
  // Facts that the helper sent before it stopped still count.
  if (helper.state !== 'fine') add(known(await askForAll(target, attempt, since)));
  if (seen.redirects) {
    const redirects = maskRedirects(await redirectsAskedAgain);
    evidence = { ...evidence, facts: { ...evidence.facts, redirects } };
  }
  const closed = closeEvidence(evidence, reasonWithout(helper), now());
  await onProgress({ evidence: closed, helper: withUpdate(helper, closed), isSettled: true });
}

function known(facts: Evidence['facts']): FoundOut {
  return { facts, unknown: {} };
}

function now(): string {
  return new Date().toISOString();
}
