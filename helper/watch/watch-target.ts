import { addressesOf, type Target } from '../../evidence/address/target.ts';
import type { WatchState } from '../../protocol/answers.ts';
import { watchAddress } from './watch-address.ts';

/** From worst to best: a page comes from whichever of a name's addresses answers. */
const order: WatchState[] = ['down', 'starting', 'answers'];

/** Reports the target's status, at first and at each change, until aborted. */
export async function watchTarget(
  target: Target,
  tell: (state: WatchState) => void,
  signal: AbortSignal,
): Promise<void> {
  const addresses = addressesOf(target);
  const states = new Map<string, WatchState>();
  let told: WatchState | undefined;
  const take = (address: string, state: WatchState) => {
    states.set(address, state);
    const best = order.findLast((one) => [...states.values()].includes(one));
    // Nothing is reported about a name until all of its addresses have been tried.
    if (signal.aborted || states.size < addresses.length || !best || best === told) return;
    told = best;
    tell(best);
  };
  await Promise.all(
    addresses.map((address) => watchAddress({ target, address, signal }, ({ state }) => take(address, state))),
  );
}
