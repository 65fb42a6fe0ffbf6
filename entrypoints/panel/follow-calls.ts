import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { parseTarget } from '../../evidence/address/target.ts';
import { latestOnly } from '../../state/latest-only.ts';
import { tellBackground } from '../../state/messages/page-messages.ts';
import { type CallStates, watchCallStates } from '../../state/tab/call-states.ts';
import { callsShown } from '../../state/tab/calls-shown.ts';
import { watchCalls } from '../../state/tab/failed-calls.ts';
import { noCalls, type TabCalls } from '../../state/tab/tab-calls.ts';

export interface CallsFollowed {
  readonly calls: ReadonlySignal<Pick<TabCalls, 'failed' | 'isStorm'>>;
  readonly states: ReadonlySignal<CallStates>;
  /** Every call known by now has been diagnosed. */
  readonly isSettled: ReadonlySignal<boolean>;
}

/** Follows a tab's failed calls and their diagnoses. Calls that fail while the panel is in front are diagnosed at once. */
export async function followCalls(
  tabId: number,
  navigatedTo: ReadonlySignal<string | undefined>,
): Promise<CallsFollowed> {
  const calls = signal<Pick<TabCalls, 'failed' | 'isStorm'>>(await callsShown(tabId));
  const states = signal<CallStates>({});
  const isSettled = signal(false);
  watchCalls(tabId, (next) => {
    calls.value = next;
  });
  watchCallStates(tabId, (next) => {
    // A new round starts with empty states: keep what we know until it has better.
    states.value = { ...states.value, ...next };
  });
  effect(() => {
    // The background hears of new pages on this computer only, so it can't clear the calls for any other.
    if (navigatedTo.value !== undefined && !parseTarget(navigatedTo.value)) calls.value = noCalls;
  });
  diagnoseNew(tabId, calls, isSettled);
  return { calls, states, isSettled };
}

/** Has the background diagnose what is new, one round at a time, and none while the panel is hidden. */
function diagnoseNew(tabId: number, calls: CallsFollowed['calls'], isSettled: { value: boolean }): void {
  let diagnosed: unknown;
  const rounds = latestOnly(async () => {
    const { failed } = calls.value;
    if (!document.hidden && failed !== diagnosed) {
      diagnosed = failed;
      isSettled.value = failed.length === 0;
      if (failed.length > 0) await tellBackground({ type: 'diagnose-calls', tabId });
    }
    // More calls may have failed in the meantime; another round deals with them.
    isSettled.value = document.hidden || calls.value.failed === diagnosed;
  });
  document.addEventListener('visibilitychange', rounds.run);
  effect(() => {
    if (calls.value) rounds.run();
  });
}
