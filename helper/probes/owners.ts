import type { Owners } from '../../evidence/port/owners.ts';
import type { Probe } from '../probe.ts';
import { findSocketHolders } from '../system/find-socket-holders.ts';
import type { ListenRow } from '../system/listen-row.ts';
import { readProcesses } from '../system/processes.ts';
import type { Processes } from '../system/running-process.ts';
import { sharesSocket } from '../system/shares-socket.ts';
import { readListenRows } from './listeners.ts';
import { describeProcess } from './owners/describe-process.ts';
import { workersOf } from './owners/workers-of.ts';

/** Who holds each listener on the target's port. */
export const owners: Probe<'owners'> = async ({ target, sockets, processes }) =>
  ownersOf(
    (await sockets()).filter(({ port }) => port === target.port),
    processes,
  );

/** Who serves a port now, independent of any target. */
export async function ownersOfPort(port: number): Promise<Owners> {
  return ownersOf(
    (await readListenRows()).filter((row) => row.port === port),
    readProcesses,
  );
}

async function ownersOf(rows: ListenRow[], readAll: () => Promise<Processes>): Promise<Owners> {
  if (rows.length === 0) return [];
  const [holders, processes] = await Promise.all([findSocketHolders(rows, readAll), readAll()]);
  return rows.map((row) => {
    const { address, inode } = row;
    const pid = holders.get(inode);
    if (!pid) return { address, parents: [] };
    const { process, parents } = describeProcess(pid, processes);
    const workers = workersOf(pid, processes, sharesSocket(row, pid));
    return { address, ...(process && { process: { ...process, ...(workers && { workers }) } }), parents };
  });
}
