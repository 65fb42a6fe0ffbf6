import { setTimeout as pause } from 'node:timers/promises';
import type { Target } from '../../evidence/address/target.ts';
import { tryToConnect } from '../../helper/probes/connect.ts';
import { commandWaits } from './command-waits.ts';

/** Tries to connect again and again and sends nothing, so it can also wait for what isn't a web server. */
export async function watchPort(
  { target, address, signal }: { target: Target; address: string; signal: AbortSignal },
  tell: (state: 'down' | 'listening') => void,
): Promise<void> {
  const startedAt = performance.now();
  while (!signal.aborted) {
    const { result } = await tryToConnect(address, target.port, signal);
    tell(result === 'accepted' ? 'listening' : 'down');
    const pauseMs = commandWaits.pauseMs('down', performance.now() - startedAt);
    await pause(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
