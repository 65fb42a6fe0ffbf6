import { diagnose } from '../../../diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import { parseTarget, type Target } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { knownTarget } from '../../../state/tab/known-target.ts';
import { forgetTabState, readTabState, writeTabState } from '../../../state/tab/tab-state.ts';
import { tellFailureOf } from '../memory/tell-failure.ts';
import { gather, type Seen } from './gather.ts';

/** The run that may write a tab's state: a newer failure of the same tab takes over from an older one. */
const latestRun = new Map<number, symbol>();

/**
 * Diagnoses `url` for a tab, and keeps the outcome as the tab's state, from the first guess to the last word.
 * @param target of an address whose name was found to lead here
 * @param begun called once the first state is written, so that a page which shows it finds it
 * @returns the last word, or undefined when a newer run took over
 */
export async function diagnoseTab(
  { tabId, url, seen, target = parseTarget(url) }: { tabId: number; url: string; seen: Seen; target?: Target },
  begun?: () => Promise<void>,
): Promise<Diagnosis | undefined> {
  if (!target) return undefined;
  const run = Symbol(url);
  latestRun.set(tabId, run);
  const failedAt = seen.attempt?.at ?? new Date().toISOString();
  let last: Diagnosis | undefined;
  let helperTook = false;
  let isFirst = true;
  await gather(target, seen, async ({ evidence, helper, isSettled }) => {
    if (latestRun.get(tabId) !== run) return;
    const diagnosis = diagnose(structuredClone(evidence));
    await writeTabState({ tabId, url, failedAt, stage: isSettled ? 'settled' : 'first', diagnosis, helper });
    if (isSettled) last = diagnosis;
    helperTook = helper.state === 'fine';
    if (isFirst) await begun?.();
    isFirst = false;
  });
  if (last && helperTook) logErrors(tellFailureOf(tabId, url, last));
  return last;
}

/** Looks again at what this tab failed at, with what the browser saw then. */
export async function diagnoseAgain(tabId: number, url: string): Promise<void> {
  const [before, target] = await Promise.all([readTabState(tabId), knownTarget(url)]);
  const seen = before?.url === url ? seenBefore(before.diagnosis.evidence.facts) : {};
  await diagnoseTab({ tabId, url, seen, ...(target && { target }) });
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
  latestRun.delete(tabId);
  await forgetTabState(tabId);
}
