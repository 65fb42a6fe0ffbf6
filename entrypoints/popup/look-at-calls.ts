import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { tellBackground } from '../../state/messages/page-messages.ts';
import { type CallStates, maxDiagnosed, watchCallStates } from '../../state/tab/call-states.ts';
import { callsShown } from '../../state/tab/calls-shown.ts';
import { maxTargets, type TabCalls } from '../../state/tab/tab-calls.ts';
import { type CallWords, callWords } from '../../words/report/call-words.ts';
import { words } from '../../words/words.ts';

/** What the page in front asked of this computer and did not get. */
export interface CallsLook {
  readonly calls: ReadonlySignal<CallWords[]>;
  readonly isSettled: ReadonlySignal<boolean>;
  /** Said of all of them. */
  readonly note: string | undefined;
}

/**
 * Has the background look into the calls that failed, now that somebody wants to know.
 * @param tabId of the page; undefined where its calls are not to be looked into
 */
export async function lookAtCalls(tabId: number | undefined): Promise<CallsLook> {
  const { failed, isStorm } = tabId === undefined ? nothing : await callsShown(tabId);
  const states = signal<CallStates>({});
  const isSettled = signal(tabId === undefined || failed.length === 0);
  if (tabId !== undefined && failed.length > 0) {
    watchCallStates(tabId, (next) => {
      states.value = next;
    });
    const settle = () => {
      isSettled.value = true;
    };
    tellBackground({ type: 'diagnose-calls', tabId }).then(settle, settle);
  }
  const calls = computed(() =>
    failed.map((call, index) => {
      const state = states.value[call.key];
      const found = state && { diagnosis: state.diagnosis, isLast: state.stage === 'settled' };
      return callWords(call, found, index >= maxDiagnosed);
    }),
  );
  return { calls, isSettled, note: isStorm ? words.page.calls.storm(maxTargets) : undefined };
}

const nothing: Pick<TabCalls, 'failed' | 'isStorm'> = { failed: [], isStorm: false };
