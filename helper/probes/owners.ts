import type { Owners } from '../../evidence/owners.ts';
import { perPlatform } from '../per-platform.ts';
import type { ListenRow } from '../proc/listen-rows.ts';
import { socketHolders } from '../proc/socket-holders.ts';
import type { Probe } from '../sight.ts';
import { readListenRows } from './listeners.ts';
import { describeProcess } from './owners/describe-process.ts';

/** Who holds each listener on the target's port. */
export const owners: Probe<'owners'> = async ({ target, sockets }) =>
  ownersOf(sockets().filter(({ port }) => port === target.port));

/** Who serves a port now, whatever it is asked for. */
export async function ownersOfPort(port: number): Promise<Owners> {
  return ownersOf(readListenRows().filter((row) => row.port === port));
}

const ownersOf: (rows: ListenRow[]) => Promise<Owners> = perPlatform({ linux: ownersOnLinux });

async function ownersOnLinux(rows: ListenRow[]): Promise<Owners> {
  const holders = await socketHolders(rows);
  return rows.map(({ address, inode }) => {
    const pid = holders.get(inode);
    return { address, ...(pid ? describeProcess(pid) : { parents: [] }) };
  });
}
