import browser from 'webextension-polyfill';
import { type Diagnosis, diagnose } from '../../diagnosis/diagnose.ts';
import type { Attempt } from '../../evidence/attempt.ts';
import { parseTarget } from '../../evidence/target.ts';
import { gather } from './gather.ts';
import { forgetTabState, readTabState, writeTabState } from './tab-state.ts';

/** The run that may write a tab's state: a newer failure of the same tab takes over from an older one. */
const latestRun = new Map<number, symbol>();

/**
 * Diagnoses `url` for a tab, and keeps the outcome as the tab's state, from the first guess to the last word.
 * @param begun called once the first state is written, so that a page which shows it finds it
 * @returns the last word, or undefined when a newer run took over
 */
export async function diagnoseTab(
  { tabId, url, attempt }: { tabId: number; url: string; attempt?: Attempt | undefined },
  begun?: () => Promise<void>,
): Promise<Diagnosis | undefined> {
  const target = parseTarget(url);
  if (!target) return undefined;
  const run = Symbol(url);
  latestRun.set(tabId, run);
  const failedAt = attempt?.at ?? new Date().toISOString();
  let last: Diagnosis | undefined;
  let isFirst = true;
  await gather(target, attempt, async ({ evidence, helper, isSettled }) => {
    if (latestRun.get(tabId) !== run) return;
    const diagnosis = diagnose(structuredClone(evidence));
    await writeTabState({ tabId, url, failedAt, stage: isSettled ? 'settled' : 'first', diagnosis, helper });
    if (isSettled) last = diagnosis;
    if (isFirst) await begun?.();
    isFirst = false;
  });
  return last;
}

/** Looks again at what this tab failed at, with the attempt it failed by. */
export async function diagnoseAgain(tabId: number, url: string): Promise<void> {
  const before = await readTabState(tabId);
  const attempt = before?.url === url ? before.diagnosis.evidence.facts.attempt : undefined;
  await diagnoseTab({ tabId, url, attempt });
}

/** The tab shows something else now. */
export async function forgetTab(tabId: number): Promise<void> {
  latestRun.delete(tabId);
  await forgetTabState(tabId);
}

/** Offers a diagnosis without touching the tab: it may still load, hold a form, or show a real page. */
export async function offerQuietly(tabId: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#8f5b00' });
  await browser.action.setBadgeText({ tabId, text: '?' });
}

export async function withdrawOffer(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '' });
}
