import browser from 'webextension-polyfill';
import type { Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { maskRedirects } from '../../../evidence/browser/redirects.ts';
import type { Evidence, Facts, FoundOut } from '../../../evidence/index.ts';
import { askAddresses } from '../../../probes/asking/ask-addresses.ts';
import { askRedirects } from '../../../probes/asking/ask-redirects.ts';
import { findLikelyPorts } from '../../../probes/asking/find-likely-ports.ts';
import { lookWithHelper } from '../../../probes/helper/helper.ts';
import type { HelperState } from '../../../protocol/helper-state.ts';
import { recallPort } from '../../../state/memory/port-memory.ts';
import { operatingSystemOf } from '../../../state/operating-system-of.ts';
import { askAnewAbout } from '../memory/remember-port.ts';
import { addFound, closeEvidence, isDecidedByBrowser, newEvidence, reasonWithout } from './growing-evidence.ts';
import { latestOnly } from './latest-only.ts';

/** What the browser's own events told of a request, before anything was asked. */
export type Seen = Partial<Pick<Facts, 'attempt' | 'redirects' | 'exchange' | 'serviceWorker'>>;

/** Evidence as it grows, and how it stands with the helper by then. */
export interface Gathered {
  evidence: Evidence;
  helper: HelperState;
  isSettled: boolean;
}

/**
 * Finds out all that can be known: what the browser knows already, then the helper's facts as they come,
 * or, without it, what the browser can ask for itself.
 */
export async function gather(target: Target, seen: Seen, grown: (so: Gathered) => Promise<void>) {
  const { attempt } = seen;
  const [{ os }, remembered] = await Promise.all([browser.runtime.getPlatformInfo(), recallPort(target.port)]);
  let evidence = newEvidence(target, { os: operatingSystemOf(os), attempt, at: now() });
  const add = (found: FoundOut) => {
    evidence = addFound(evidence, found, now());
  };
  if (attempt?.outcome === 'failed') askAnewAbout(target.port);
  const masked = seen.redirects && { redirects: maskRedirects(seen.redirects) };
  add(known({ ...seen, ...masked, remembered }));
  await grown({ evidence, helper: { state: 'unasked' }, isSettled: false });
  if (isDecidedByBrowser(attempt)) {
    const closed = closeEvidence(evidence, 'not-needed', now());
    return grown({ evidence: closed, helper: { state: 'unasked' }, isSettled: true });
  }

  const redirectsAskedAgain = askRedirects(seen.redirects ?? []);
  const soFar = latestOnly(() => grown({ evidence, helper: { state: 'fine' }, isSettled: false }));
  const helper = await lookWithHelper(evidence.url, (found) => {
    add(found);
    soFar.run();
  });
  soFar.stop();
  if (helper.state !== 'fine') await askAlone(target, attempt, add);
  if (seen.redirects) {
    const redirects = maskRedirects(await redirectsAskedAgain);
    evidence = { ...evidence, facts: { ...evidence.facts, redirects } };
  }
  await grown({ evidence: closeEvidence(evidence, reasonWithout(helper), now()), helper, isSettled: true });
}

/** Facts the helper told before it fell silent stand. */
async function askAlone(target: Target, attempt: Attempt | undefined, add: (found: FoundOut) => void): Promise<void> {
  const [asked, services] = await Promise.all([askAddresses(target, attempt), findLikelyPorts(target)]);
  add(known({ ...asked, services }));
}

function known(facts: Evidence['facts']): FoundOut {
  return { facts, unknown: {} };
}

function now(): string {
  return new Date().toISOString();
}
