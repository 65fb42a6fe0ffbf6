import { addressesOf, type Target } from '../../evidence/address/target.ts';
import { type Seen, watchAddress } from '../../helper/watch/watch-address.ts';

/**
 * Yields whenever the target changes, and first as soon as all its addresses have been tried. Watches it as the tips page does. Changes
 * that happen while nobody asks for the next one count as one.
 */
export async function* watchChanges(target: Target): AsyncGenerator<void, never> {
  const addresses = addressesOf(target);
  const seen = new Map<string, string>();
  let isChanged = false;
  let wake: () => void = () => undefined;
  for (const address of addresses)
    void watchAddress({ target, address, signal: new AbortController().signal }, (now) => {
      isChanged ||= seen.get(address) !== sign(now);
      seen.set(address, sign(now));
      if (isChanged && seen.size === addresses.length) wake();
    });
  for (;;) {
    if (!isChanged || seen.size < addresses.length)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    isChanged = false;
    yield;
  }
}

/** What counts as a change: a server that fails in another way has another cause. */
function sign({ state, reply }: Seen): string {
  return reply?.kind === 'http' ? `${state} ${reply.status} ${reply.location}` : state;
}
