import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { HelperState } from '../../protocol/helper-state.ts';
import { tabItem } from './tab-item.ts';

/** The diagnosis of one failed call. */
export interface CallState {
  stage: 'first' | 'settled';
  diagnosis: Diagnosis;
  helper: HelperState;
}

/** By the keys of the calls. */
export type CallStates = Record<string, CallState>;

/**
 * Each diagnosis takes a helper and some probes. A person looks at the first few; the others are only listed, and diagnosed once these are
 * fixed.
 */
export const maxDiagnosed = 4;

const stored = tabItem<CallStates>('call-states');

export const { write: writeCallStates, forget: forgetCallStates } = stored;

/** Calls back at each change. @returns a function that stops it. */
export function watchCallStates(tabId: number, changed: (states: CallStates) => void): () => void {
  return stored.watch(tabId, (states = {}) => changed(states));
}
