import { diagnose } from '../../../diagnosis/diagnose.ts';
import { parseTarget } from '../../../evidence/address/target.ts';
import { type CallState, type CallStates, maxDiagnosed, writeCallStates } from '../../../state/tab/call-states.ts';
import { readCalls } from '../../../state/tab/failed-calls.ts';
import { scanShown } from '../../../state/tab/scan-of-tab.ts';
import type { FailedCall } from '../../../state/tab/tab-calls.ts';
import { gather } from '../diagnosing/gather.ts';

const running = new Map<number, Promise<void>>();

/** Diagnoses the failed calls of a tab, one after another, and only because a person has opened the popup or the developer tools panel. */
export function diagnoseCalls(tabId: number): Promise<void> {
  const run = running.get(tabId) ?? diagnoseAll(tabId).finally(() => running.delete(tabId));
  running.set(tabId, run);
  return run;
}

async function diagnoseAll(tabId: number): Promise<void> {
  const { failed } = await readCalls(tabId);
  // What a port scan fails at doesn't concern the person, and nothing is asked on its behalf.
  if (failed.length === 0 || (await scanShown(tabId))) return;
  const states: CallStates = {};
  for (const call of failed.slice(0, maxDiagnosed)) {
    await diagnoseOne(call, async (state) => {
      states[call.key] = state;
      await writeCallStates(tabId, states);
    });
  }
}

async function diagnoseOne(
  { url, attempt, exchange }: FailedCall,
  onProgress: (state: CallState) => Promise<void>,
): Promise<void> {
  const target = parseTarget(url);
  if (!target) return;
  await gather(target, { attempt, ...(exchange && { exchange }) }, async ({ evidence, helper, isSettled }) => {
    const diagnosis = diagnose(structuredClone(evidence));
    await onProgress({ stage: isSettled ? 'settled' : 'first', diagnosis, helper });
  });
}
