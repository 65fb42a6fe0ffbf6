import { setTimeout as pause } from 'node:timers/promises';
import type { Target } from '../../evidence/address/target.ts';
import { watchTarget } from '../../helper/watch/watch-target.ts';
import type { WatchState } from '../../protocol/answers.ts';
import { diagnoseAddress } from '../diagnose-address.ts';

/** How far a server is, from worst to best; each includes those before it. */
export const states = ['down', 'listening', 'answering', 'working'] as const;
export const wantedStates = ['listening', 'answering', 'working'] as const;

type WaitState = (typeof states)[number];
export type Wanted = (typeof wantedStates)[number];

interface Patience {
  timeoutMs: number;
  signal: AbortSignal;
  /** Called at each change, and every few seconds. */
  tell(state: WaitState, elapsedMs: number): void;
}

export interface Waited {
  end: 'reached' | 'timed-out' | 'aborted';
  /** As it was last seen. */
  state: WaitState;
  elapsedMs: number;
}

const tellEveryMs = 5_000;
const checkEveryMs = 1_000;
const glanceEveryMs = 50;

const stateOf: Record<WatchState, WaitState> = { down: 'down', starting: 'listening', answers: 'answering' };

/** Waits until an address of this computer is as far as wanted, the time is up, or it's called off. */
export async function waitUntil(
  target: Target,
  wanted: Wanted,
  { timeoutMs, signal, tell }: Patience,
): Promise<Waited> {
  const startedAt = performance.now();
  const elapsedMs = () => Math.round(performance.now() - startedAt);
  const reached = new AbortController();
  const ending = AbortSignal.any([signal, reached.signal, AbortSignal.timeout(timeoutMs)]);
  let state: WaitState = 'down';
  const see = (seen: WaitState) => {
    if (ending.aborted) return;
    state = seen;
    tell(state, elapsedMs());
    if (states.indexOf(seen) >= states.indexOf(wanted)) reached.abort();
  };
  const ticking = setInterval(() => tell(state, elapsedMs()), tellEveryMs);
  const watched = new Promise((resolve) => ending.addEventListener('abort', resolve, { once: true }));
  void watchTarget(target, (seen) => see(stateOf[seen]), ending);
  if (wanted === 'working') void checkUntilWorking(target, () => state, see, ending);
  if (!ending.aborted) await watched;
  clearInterval(ticking);
  const end = reached.signal.aborted ? 'reached' : signal.aborted ? 'aborted' : 'timed-out';
  return { end, state, elapsedMs: elapsedMs() };
}

/** What answers may still be an error, or a server that isn't done starting. */
async function checkUntilWorking(
  target: Target,
  state: () => WaitState,
  see: (state: WaitState) => void,
  ending: AbortSignal,
): Promise<void> {
  while (!ending.aborted) {
    if (state() === 'answering') {
      const { diagnosis } = await diagnoseAddress(target);
      if (diagnosis.findings[0]?.stop === 'none') see('working');
    }
    await pause(state() === 'answering' ? checkEveryMs : glanceEveryMs, undefined, { signal: ending }).catch(
      () => undefined,
    );
  }
}
