import { diagnose } from '../../../diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import { parseTarget, type Target } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { knownTarget } from '../../../state/tab/known-target.ts';
import { forgetTabState, readTabState, writeTabState } from '../../../state/tab/tab-state.ts';
import { isInFront } from '../looks/is-in-front.ts';
import { tellFailureOf } from '../memory/tell-failure.ts';
import { type Gathered, gather, type Seen, type Wish } from './gather.ts';

interface Run {
  url: string;
  ended?: Promise<void>;
}

/** By tab, the run under way, which may write the tab's state: a newer failure of the same tab takes over from an older one. */
const runs = new Map<number, Run>();

interface Wanted extends Pick<Wish, 'since'> {
  tabId: number;
  url: string;
  seen: Seen;
  target?: Target;
}

/**
 * Diagnoses `url` for a tab, and keeps the outcome as the tab's state, from the first guess to the last word.
 * @param target of an address whose name was found to lead here
 * @param begun called once the first state is written, so that a page which shows it finds it
 * @returns the last word, or undefined when a newer run took over
 */
export async function diagnoseTab(
  { tabId, url, seen, target = parseTarget(url), since }: Wanted,
  begun?: () => Promise<void>,
): Promise<Diagnosis | undefined> {
  if (!target) return undefined;
  const run: Run = { url };
  const isLatest = () => runs.get(tabId) === run;
  runs.set(tabId, run);
  const failedAt = seen.attempt?.at ?? new Date().toISOString();
  let last: Diagnosis | undefined;
  let helperTook = false;
  let isFirst = true;
  const isFront = isInFront(tabId);
  const take = async ({ evidence, helper, isSettled }: Gathered) => {
    if (!isLatest()) return;
    // A task of its own, so that a hundred tabs of one server don't keep the browser's events waiting, nor the tab that a person sees.
    const priority = (await isFront) ? 'user-blocking' : 'user-visible';
    const diagnosis = await scheduler.postTask(() => diagnose(structuredClone(evidence)), { priority });
    if (!isLatest()) return;
    await writeTabState({ tabId, url, failedAt, stage: isSettled ? 'settled' : 'first', diagnosis, helper });
    if (isSettled) last = diagnosis;
    helperTook = helper.state === 'fine';
    if (isFirst) await begun?.();
    isFirst = false;
  };
  run.ended = gather(target, seen, take, { isFront, ...(since !== undefined && { since }) });
  await run.ended.finally(() => {
    if (isLatest()) runs.delete(tabId);
  });
  if (last && helperTook) logErrors(tellFailureOf(tabId, url, last));
  return last;
}

/**
 * Looks again at what this tab failed at, with what the browser saw then.
 * @param since what was found out before counts no longer
 */
export async function diagnoseAgain(tabId: number, url: string, since: number): Promise<void> {
  const [before, target] = await Promise.all([readTabState(tabId), knownTarget(url)]);
  const isAgain = before?.url === url;
  const current = runs.get(tabId);
  // The tips page may be there before the first state is, and asks for what is under way.
  if (!isAgain && current?.url === url) {
    await current.ended;
    return;
  }
  const seen = isAgain ? seenBefore(before.diagnosis.evidence.facts) : {};
  // A tab that the browser restored: so may be a hundred others.
  await diagnoseTab({ tabId, url, seen, ...(isAgain && { since }), ...(target && { target }) });
}

function seenBefore({ attempt, redirects, exchange, serviceWorker }: Partial<Facts>): Seen {
  return {
    ...(attempt && { attempt }),
    ...(redirects && { redirects }),
    ...(exchange && { exchange }),
    ...(serviceWorker !== undefined && { serviceWorker }),
  };
}

/** The tab shows something else now. */
export async function forgetTab(tabId: number): Promise<void> {
  runs.delete(tabId);
  await forgetTabState(tabId);
}
