import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { parseTarget } from '../../evidence/address/target.ts';
import { logErrors } from '../../state/log-errors.ts';
import { tellBackground } from '../../state/messages/page-messages.ts';
import { type CallStates, watchCallStates } from '../../state/tab/call-states.ts';
import { callsShown } from '../../state/tab/calls-shown.ts';
import { watchCalls } from '../../state/tab/failed-calls.ts';
import { noCalls, type TabCalls } from '../../state/tab/tab-calls.ts';

export interface CallsFollowed {
  readonly calls: ReadonlySignal<Pick<TabCalls, 'failed' | 'isStorm'>>;
  readonly states: ReadonlySignal<CallStates>;
  /** Nothing that is known by now is still to be looked into. */
  readonly isSettled: ReadonlySignal<boolean>;
}

/** The calls of a tab that failed, and what the background finds out about them: at first, and whenever others fail while somebody looks. */
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
    // A new round begins from nothing; what is known stays until there is something better.
    states.value = { ...states.value, ...next };
  });
  effect(() => {
    // The background hears of pages on this computer alone when they come.
    if (navigatedTo.value !== undefined && !parseTarget(navigatedTo.value)) calls.value = noCalls;
  });
  diagnoseNew(tabId, calls, isSettled);
  return { calls, states, isSettled };
}

/** One round after the other, and none while nobody looks. */
function diagnoseNew(tabId: number, calls: CallsFollowed['calls'], isSettled: { value: boolean }): void {
  let told: unknown;
  let isBusy = false;
  const round = async () => {
    while (!document.hidden && calls.value.failed !== told) {
      told = calls.value.failed;
      isSettled.value = calls.value.failed.length === 0;
      if (!isSettled.value) await tellBackground({ type: 'diagnose-calls', tabId });
    }
    isSettled.value = true;
  };
  const begin = () => {
    if (isBusy) return;
    isBusy = true;
    logErrors(
      round().finally(() => {
        isBusy = false;
      }),
    );
  };
  document.addEventListener('visibilitychange', begin);
  effect(() => {
    if (calls.value) begin();
  });
}
