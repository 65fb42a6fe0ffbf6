import { parseNamedTarget, type Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { askPort } from '../../../probes/asking/ask-port.ts';
import { browser } from '../../../probes/browser.ts';
import { readError } from '../../../probes/errors/read-error.ts';
import { askWhereabouts } from '../../../probes/helper/helper.ts';
import { browserName } from '../../../state/browser-name.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { diagnoseTab } from '../diagnosing/diagnose-tab.ts';
import { changeBadge } from '../showing/badge.ts';
import { isThereAndComplete } from '../showing/is-still-there.ts';
import { listenToBeginningsInHttp, upgradeOf } from './begun-in-http.ts';
import type { ErrorDetails } from './load.ts';
import { isWithoutDocument } from './load-steps.ts';
import { isOtherName, otherNames } from './other-names.ts';

/** Hosts that lead elsewhere aren't looked up again while this background lives, and aren't stored. */
const elsewhere = new Set<string>();
const maxElsewhere = 500;

/** Ports of many sites elsewhere: an answer on this computer says nothing about them. */
const commonPorts = [80, 443];

/**
 * Failures of names that aren't loopback names. A diagnosis is only offered if the name turns out to lead to this computer, and only by
 * the badge, since we can't tell whether the request was a form's. Nothing about other sites is kept.
 */
export function listenToNamedFailures(): void {
  listenToBeginningsInHttp();
  browser.webNavigation.onErrorOccurred.addListener((details) => {
    // The types of webextension-polyfill leave the error out.
    const failure = details as ErrorDetails;
    if (isOfInterest(failure)) logErrors(look(failure));
  }, otherNames);
}

function isOfInterest(failure: ErrorDetails): boolean {
  const { frameId, url, documentLifecycle } = failure;
  const isShown = documentLifecycle !== 'prerender' && !isWithoutDocument(failure);
  return frameId === 0 && isShown && isOtherName(url) && !elsewhere.has(new URL(url).host);
}

async function look({ tabId, url, error }: ErrorDetails): Promise<void> {
  const redirects = await upgradeOf(tabId, url);
  const target = await targetHere(url);
  if (!target) return rememberElsewhere(new URL(url).host);
  if (!(await isThereAndComplete(tabId, url))) return;
  const attempt: Attempt = {
    outcome: 'failed',
    browser: browserName,
    at: new Date().toISOString(),
    ...readError(error),
  };
  await diagnoseTab({ tabId, url, target, seen: { attempt, ...(redirects && { redirects }) } }, () =>
    changeBadge(tabId, { isPageDiagnosed: true }),
  );
  if (!import.meta.env.FIREFOX && attempt.failure === 'name-not-resolved') offerAgainOnReplacedPage(tabId, url);
}

function rememberElsewhere(host: string): void {
  if (elsewhere.size >= maxElsewhere) elsewhere.clear();
  elsewhere.add(host);
}

/** With the helper, by where the name leads; without it, by whether something here answers on the same port. */
async function targetHere(url: string): Promise<Target | undefined> {
  const target = parseNamedTarget(url);
  if (!target) return undefined;
  const { addresses, helper } = await askWhereabouts(url);
  if (helper.state === 'fine') return addresses.length > 0 ? { ...target, addresses } : undefined;
  if (commonPorts.includes(target.port)) return undefined;
  const { outcome } = await askPort(`http://127.0.0.1:${target.port}/`);
  return ['no-connection', 'failed', 'silent'].includes(outcome.kind) ? undefined : target;
}

/** How long Chromium's own DNS probe takes. */
const dnsProbeMs = 12_000;

/** Chromium loads its error page again once it knows more about DNS, which clears the badge. */
function offerAgainOnReplacedPage(tabId: number, url: string): void {
  const offerAgain = async () => {
    if (await isThereAndComplete(tabId, url)) await changeBadge(tabId, { isPageDiagnosed: true });
  };
  const listener = (id: number, { status }: { status?: string }) => {
    if (id === tabId && status === 'complete') logErrors(offerAgain());
  };
  browser.tabs.onUpdated.addListener(listener);
  setTimeout(() => browser.tabs.onUpdated.removeListener(listener), dnsProbeMs);
}
