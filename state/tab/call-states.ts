import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { HelperState } from '../../protocol/helper-state.ts';
import { watchSession } from '../watch-session.ts';
import { writeSession } from '../write-session.ts';

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

const keyOf = (tabId: number) => `call-states:${tabId}`;

export function writeCallStates(tabId: number, states: CallStates): Promise<void> {
  return writeSession(keyOf(tabId), states);
}

export function forgetCallStates(tabId: number): Promise<void> {
  return writeSession(keyOf(tabId), undefined);
}

/** Calls back at each change. @returns a function that stops it. */
export function watchCallStates(tabId: number, changed: (states: CallStates) => void): () => void {
  return watchSession<CallStates>(keyOf(tabId), (states = {}) => changed(states));
}
