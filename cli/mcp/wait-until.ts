import type { Target } from '../../evidence/address/target.ts';
import { type Waited, waitFor } from '../wait/wait-for.ts';
import type { WaitState, Wanted } from '../wait/wait-state.ts';

interface Patience {
  timeoutMs: number;
  signal: AbortSignal;
  /** Called at each change, and every few seconds. */
  tell(state: WaitState, elapsedMs: number): void;
}

const tellEveryMs = 5_000;

/** Waits as `portside wait` does, and reports progress from time to time: a client that hears nothing gives up. */
export async function waitUntil(
  target: Target,
  wanted: Wanted,
  { timeoutMs, signal, tell }: Patience,
): Promise<Waited> {
  const startedAt = performance.now();
  let state: WaitState = 'down';
  const tellNow = () => tell(state, Math.round(performance.now() - startedAt));
  const ticking = setInterval(tellNow, tellEveryMs);
  const onState = (seen: WaitState) => {
    state = seen;
    tellNow();
  };
  const waited = await waitFor(target, wanted, { timeoutMs, signal, onState });
  clearInterval(ticking);
  return waited;
}
