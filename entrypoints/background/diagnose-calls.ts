import browser from 'webextension-polyfill';
import { type Diagnosis, diagnose } from '../../diagnosis/diagnose.ts';
import { parseTarget } from '../../evidence/target.ts';
import type { HelperState } from '../../protocol/helper-state.ts';
import { type FailedCall, readCalls } from './failed-calls.ts';
import { gather } from './gather.ts';

/** What was found out of one failed call. */
export interface CallState {
  stage: 'first' | 'settled';
  diagnosis: Diagnosis;
  helper: HelperState;
}

/** By the keys of the calls. */
export type CallStates = Record<string, CallState>;

/**
 * Each takes a helper and some probes. A person looks at the first few; the others are named, and looked at once these
 * are mended.
 */
export const mostDiagnosed = 4;

const keyOf = (tabId: number) => `call-states:${tabId}`;
const running = new Map<number, Promise<void>>();

/** Looks at the calls of a tab, one after the other. Only ever because a person has opened the popup. */
export function diagnoseCalls(tabId: number): Promise<void> {
  const run = running.get(tabId) ?? diagnoseAll(tabId).finally(() => running.delete(tabId));
  running.set(tabId, run);
  return run;
}

async function diagnoseAll(tabId: number): Promise<void> {
  const { failed } = await readCalls(tabId);
  if (failed.length === 0) return;
  const states: CallStates = {};
  for (const call of failed.slice(0, mostDiagnosed)) {
    await diagnoseOne(call, async (state) => {
      states[call.key] = state;
      await browser.storage.session.set({ [keyOf(tabId)]: states });
    });
  }
}

async function diagnoseOne(
  { url, attempt, exchange }: FailedCall,
  grown: (state: CallState) => Promise<void>,
): Promise<void> {
  const target = parseTarget(url);
  if (!target) return;
  await gather(target, { attempt, ...(exchange && { exchange }) }, async ({ evidence, helper, isSettled }) => {
    const diagnosis = diagnose(structuredClone(evidence));
    await grown({ stage: isSettled ? 'settled' : 'first', diagnosis, helper });
  });
}

export async function forgetCallStates(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Calls back at each change. @returns a function that stops it. */
export function watchCallStates(tabId: number, changed: (states: CallStates) => void): () => void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const change = changes[keyOf(tabId)];
    if (area === 'session' && change) changed((change.newValue as CallStates | undefined) ?? {});
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
