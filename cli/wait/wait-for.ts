import { addressAt, addressesOf, parseTarget, type Target } from '../../evidence/address/target.ts';
import { isAtLeast, type WaitState, type Wanted } from './wait-state.ts';
import { watchServer } from './watch-server.ts';

interface Patience {
  timeoutMs: number;
  /** Calls the wait off. */
  signal?: AbortSignal;
  /** Called with the first state and at each change. */
  onState?: (state: WaitState) => void;
}

export interface Waited {
  end: 'reached' | 'timed-out' | 'aborted';
  /** As the address was last seen. */
  state: WaitState;
  elapsedMs: number;
}

/** Waits until an address of this computer is as far as wanted. Prints nothing, and leaves no connection open. */
export async function waitFor(
  target: Target,
  wanted: Wanted,
  { timeoutMs, signal, onState }: Patience,
): Promise<Waited> {
  const startedAt = performance.now();
  const ending = new AbortController();
  const ended = new Promise((resolve) => ending.signal.addEventListener('abort', resolve, { once: true }));
  // If several reasons come, the first one counts.
  const end = (reason: Waited['end']) => ending.abort(reason);
  const abort = () => end('aborted');
  const timer = setTimeout(end, timeoutMs, 'timed-out');
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  let state: WaitState | undefined;
  const tell = (seen: WaitState) => {
    if (ending.signal.aborted) return;
    if (seen !== state) onState?.(seen);
    state = seen;
    if (isAtLeast(seen, wanted)) end('reached');
  };
  // What it is still busy with when the time is up isn't waited for.
  const watched = watchServer({ target: visitable(target), wanted, signal: ending.signal }, tell);
  await Promise.race([ended, watched]);
  clearTimeout(timer);
  signal?.removeEventListener('abort', abort);
  return { end: ending.signal.reason, state: state ?? 'down', elapsedMs: Math.round(performance.now() - startedAt) };
}

/** Servers print 0.0.0.0 when they start. It isn't an address to visit, but we only wait until they are up. */
function visitable(target: Target): Target {
  if (target.kind !== 'wildcard') return target;
  return parseTarget(addressAt(target, { host: addressesOf(target)[0] ?? 'localhost' })) ?? target;
}
