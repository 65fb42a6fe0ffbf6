import { diagnose } from '../../../diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import { parseTarget, type Target } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { knownTarget } from '../../../state/tab/known-target.ts';
import { forgetTabState, readTabState, writeTabState } from '../../../state/tab/tab-state.ts';
import { isInFront } from '../looks/is-in-front.ts';
import { tellFailureOf } from '../memory/tell-failure.ts';
import { type Gathered, type GatherOptions, gather, type Observations } from './gather.ts';

interface Run {
  url: string;
  ended?: Promise<void>;
}

/** By tab, the current run, the only one that may write the tab's state: a newer failure replaces an older one. */
const runs = new Map<number, Run>();

interface Wanted extends Pick<GatherOptions, 'since'> {
  tabId: number;
  url: string;
  seen: Observations;
  target?: Target;
}

/**
 * Diagnoses `url` for a tab, and stores each result as the tab's state, from the first to the final one.
 * @param target for an address whose name was found to lead here
 * @param onFirstState called once the first state is stored, so that a page can show it
 * @returns the final diagnosis, or undefined if a newer run took over
 */
export async function diagnoseTab(
  { tabId, url, seen, target = parseTarget(url), since }: Wanted,
  onFirstState?: () => Promise<void>,
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
    // A separate task, so that a hundred tabs of one server delay neither the browser's events nor the tab in front.
    const priority = (await isFront) ? 'user-blocking' : 'user-visible';
    const diagnosis = await scheduler.postTask(() => diagnose(structuredClone(evidence)), { priority });
    if (!isLatest()) return;
    await writeTabState({ tabId, url, failedAt, stage: isSettled ? 'settled' : 'first', diagnosis, helper });
    if (isSettled) last = diagnosis;
    helperTook = helper.state === 'fine';
    if (isFirst) await onFirstState?.();
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
 * Diagnoses this tab's failure again, with what the browser saw then.
 * @param since milliseconds since 1970: facts found earlier no longer count
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

function seenBefore({ attempt, redirects, exchange, serviceWorker }: Partial<Facts>): Observations {
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
