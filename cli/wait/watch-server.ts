import { addressesOf, type Target } from '../../evidence/address/target.ts';
import type { Pace } from '../../helper/watch/pace.ts';
import { type Seen, watchAddress } from '../../helper/watch/watch-address.ts';
import { commandWaits } from './command-waits.ts';
import { isWorking } from './is-working.ts';
import type { WaitState, Wanted } from './wait-state.ts';
import { warmUp } from './warm-up.ts';
import { watchPort } from './watch-port.ts';

interface Watched {
  target: Target;
  wanted: Wanted;
  signal: AbortSignal;
}

/** Reports how far the server is after each try, until aborted. Tests no more than is wanted. */
export async function watchServer(watched: Watched, tell: (state: WaitState) => void): Promise<void> {
  const { target, wanted, signal } = watched;
  const addresses = addressesOf(target);
  if (wanted !== 'listening') return watchReplies(addresses, watched, tell);
  await Promise.all(addresses.map((address) => watchPort({ target, address, signal }, tell)));
}

async function watchReplies(
  addresses: readonly string[],
  { target, wanted, signal }: Watched,
  tell: (state: WaitState) => void,
): Promise<void> {
  const seen = new Map<string, Seen>();
  const pace = sharedPace(seen);
  let isWarm = false;
  const watchOne = (address: string) =>
    watchAddress({ target, address, signal, pace }, async (now) => {
      seen.set(address, now);
      const state = await bestOf(target, wanted, seen);
      tell(state);
      if (isWarm || state !== 'down') return;
      isWarm = true;
      await warmUp(target);
    });
  await Promise.all(addresses.map(watchOne));
}

/** A server on both addresses of a name is asked no more often than one on a single address. */
function sharedPace(seen: ReadonlyMap<string, Seen>): Pace {
  const pauseMs: Pace['pauseMs'] = (state, watchedMs) => {
    const answering = [...seen.values()].filter((one) => one.state !== 'down').length;
    return commandWaits.pauseMs(state, watchedMs) * (state === 'down' ? 1 : Math.max(1, answering));
  };
  return { ...commandWaits, pauseMs };
}

/** A page comes from whichever of a name's addresses answers. */
async function bestOf(target: Target, wanted: Wanted, seen: ReadonlyMap<string, Seen>): Promise<WaitState> {
  const states = [...seen.values()].map(({ state }) => state);
  if (!states.includes('answers')) return states.includes('starting') ? 'listening' : 'down';
  if (wanted === 'answering') return 'answering';
  const replies = [...seen].flatMap(([address, { reply: outcome }]) =>
    outcome ? [{ address, scheme: target.scheme, outcome }] : [],
  );
  return (await isWorking(target, replies)) ? 'working' : 'answering';
}
