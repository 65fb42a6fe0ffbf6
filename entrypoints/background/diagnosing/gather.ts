import browser from 'webextension-polyfill';
import { maskQuery } from '../../../evidence/address/mask-query.ts';
import { askedAddress, type Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { maskRedirects } from '../../../evidence/browser/redirects.ts';
import {
  browserFacts,
  type Evidence,
  type FactName,
  type Facts,
  type FoundOut,
  factNames,
  type OperatingSystem,
  type UnknownReason,
} from '../../../evidence/index.ts';
import { askAddresses } from '../../../probes/asking/ask-addresses.ts';
import { askRedirects } from '../../../probes/asking/ask-redirects.ts';
import { lookAround } from '../../../probes/asking/look-around.ts';
import { lookWithHelper } from '../../../probes/helper/helper.ts';
import type { HelperState } from '../../../protocol/helper-state.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { newestMemory } from '../../../state/memory/newest-memory.ts';
import { recallPort } from '../../../state/memory/port-memory.ts';
import { askAnewAbout } from '../memory/remember-port.ts';

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
  const unknownYet = Object.fromEntries(factNames.map((name) => [name, 'pending' as const]));
  const evidence: Evidence = {
    version: 1,
    url: maskQuery(askedAddress(target)),
    os: await platform(),
    at: now(),
    facts: {},
    unknown: unknownYet,
  };
  const add = (found: FoundOut) => merge(evidence, found);
  add({
    facts: {},
    unknown: Object.fromEntries(browserFacts.map((name) => [name, attempt ? 'not-needed' : 'no-browser'])),
  });
  if (attempt?.outcome === 'failed') askAnewAbout(target.port);
  const masked = seen.redirects && { redirects: maskRedirects(seen.redirects) };
  add(known({ ...seen, ...masked, remembered: await recallPort(target.port) }));
  await grown({ evidence, helper: { state: 'unasked' }, isSettled: false });
  if (isDecidedByBrowser(attempt))
    return grown({ evidence: close(evidence, 'not-needed'), helper: { state: 'unasked' }, isSettled: true });

  const redirectsAskedAgain = askRedirects(seen.redirects ?? []);
  const helper = await lookWithHelper(evidence.url, (found) => {
    add(found);
    logErrors(grown({ evidence, helper: { state: 'fine' }, isSettled: false }));
  });
  if (helper.state !== 'fine') await askAlone(target, attempt, add);
  if (seen.redirects) Object.assign(evidence.facts, { redirects: maskRedirects(await redirectsAskedAgain) });
  await grown({ evidence: close(evidence, reasonFor(helper)), helper, isSettled: true });
}

/** The port was never tried: what stands behind it explains nothing, and may be none of a browser's business. */
function isDecidedByBrowser(attempt: Attempt | undefined): boolean {
  return attempt?.outcome === 'failed' && attempt.failure === 'unsafe-port';
}

/** Facts the helper told before it fell silent stand. */
async function askAlone(target: Target, attempt: Attempt | undefined, add: (found: FoundOut) => void): Promise<void> {
  const [asked, services] = await Promise.all([askAddresses(target, attempt), lookAround(target)]);
  add(known({ ...asked, services }));
}

function known(facts: Evidence['facts']): FoundOut {
  return { facts, unknown: {} };
}

function merge(evidence: Evidence, { facts, unknown }: FoundOut): void {
  const { remembered = null } = evidence.facts;
  if (facts.remembered) evidence.facts.remembered = newestMemory(remembered, facts.remembered);
  for (const name of factNames) {
    if (facts[name] !== undefined && evidence.facts[name] === undefined) {
      Object.assign(evidence.facts, { [name]: facts[name] });
      delete evidence.unknown[name];
    } else if (unknown[name] && evidence.facts[name] === undefined) evidence.unknown[name] = unknown[name];
  }
  evidence.at = now();
}

/** Nothing more will come: whatever is still pending stays unknown, for this reason. */
function close(evidence: Evidence, reason: UnknownReason): Evidence {
  const unknown = Object.entries(evidence.unknown) as [FactName, UnknownReason][];
  return {
    ...evidence,
    at: now(),
    unknown: Object.fromEntries(unknown.map(([name, was]) => [name, was === 'pending' ? reason : was])),
  };
}

function reasonFor({ state }: HelperState): UnknownReason {
  if (state === 'fine') return 'not-needed';
  // Of all the others the same comes of looking again, until what the page says of the helper is done.
  return state === 'stopped' || state === 'crashed' ? 'helper-failed' : 'helper-missing';
}

async function platform(): Promise<OperatingSystem> {
  const { os } = await browser.runtime.getPlatformInfo();
  if (os === 'mac') return 'macos';
  if (os === 'win') return 'windows';
  return os === 'linux' || os === 'cros' || os === 'openbsd' ? 'linux' : 'unknown';
}

function now(): string {
  return new Date().toISOString();
}
