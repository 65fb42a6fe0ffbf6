import type { Target } from '../../../evidence/address/target.ts';
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
import { askAnewAbout } from '../memory/remember-port.ts';
import {
  addFound,
  closeEvidence,
  isDecidedByBrowser,
  newEvidence,
  reasonWithout,
  withUpdate,
} from './growing-evidence.ts';

/** What the browser's own events told of a request, before anything was asked. */
export type Seen = Partial<Pick<Facts, 'attempt' | 'redirects' | 'exchange' | 'serviceWorker'>>;

/** Who waits for it, and for what. */
export interface Wish {
  /** Whether somebody sees the tab. Otherwise only what is known in the end is handed on, after what is known at once. */
  isFront?: Promise<boolean>;
  /** What was found out for others before this does not count. Milliseconds since 1970; absent: a moment ago. */
  since?: number;
}

/** As long as what was found out for one tab counts for the next. */
const freshForMs = 2000;

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
export async function gather(
  target: Target,
  seen: Seen,
  grown: (so: Gathered) => Promise<void>,
  { isFront = Promise.resolve(true), since = Date.now() - freshForMs }: Wish = {},
) {
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
  const isSeen = await isFront;
  const helper = await lookForAll(wantedBy(evidence.url, attempt, since), isSeen, (found) => {
    add(found);
    if (isSeen) soFar.run();
  });
  soFar.stop();
  // Facts the helper told before it fell silent stand.
  if (helper.state !== 'fine') add(known(await askForAll(target, attempt, since)));
  if (seen.redirects) {
    const redirects = maskRedirects(await redirectsAskedAgain);
    evidence = { ...evidence, facts: { ...evidence.facts, redirects } };
  }
  const closed = closeEvidence(evidence, reasonWithout(helper), now());
  await grown({ evidence: closed, helper: withUpdate(helper, closed), isSettled: true });
}

function known(facts: Evidence['facts']): FoundOut {
  return { facts, unknown: {} };
}

function now(): string {
  return new Date().toISOString();
}
