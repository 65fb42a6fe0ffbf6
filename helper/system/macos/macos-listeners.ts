import type { ListenRow } from '../listen-row.ts';
import { runSystemCommand } from '../run-system-command.ts';
import { listenersInLsof } from './parse-lsof.ts';
import { listenersInNetstat } from './parse-netstat.ts';

type Row = Omit<ListenRow, 'inode'>;

/** What listens on this Mac: lsof is exact, but silent about other people's processes; netstat names those too. */
export async function macosListeners(): Promise<ListenRow[]> {
  const [own, all] = await Promise.allSettled([runSystemCommand('macosListeners'), runSystemCommand('macosSockets')]);
  // Something always listens, if only the system's own services: nothing at all means that nobody could look.
  if (own.status === 'rejected' && all.status === 'rejected') throw all.reason;
  return joinListeners(
    own.status === 'fulfilled' ? listenersInLsof(own.value) : [],
    all.status === 'fulfilled' ? listenersInNetstat(all.value) : [],
  );
}

/** Each listener once, as the more exact of the two has it. */
export function joinListeners(own: readonly Row[], all: readonly Row[]): ListenRow[] {
  const others = all.filter((one) => !own.some(({ address, port }) => address === one.address && port === one.port));
  return [...own, ...others].map((one, place) => ({ ...one, inode: place + 1 }));
}
