import type { PortHolder } from '../../diagnosis/reading/program/ending-decision.ts';
import { once } from '../../helper/once.ts';
import { allContainers } from '../../helper/probes/containers.ts';
import { readListenRows } from '../../helper/probes/listeners.ts';
import { maskAllTexts } from '../../helper/secrets/mask-all-texts.ts';
import { findSocketHolders } from '../../helper/system/find-socket-holders.ts';
import type { ListenRow } from '../../helper/system/listen-row.ts';
import { readProcesses } from '../../helper/system/processes.ts';
import type { Processes } from '../../helper/system/running-process.ts';
import { describeHolder, type Seen } from './describe-holder.ts';
import { marksOf } from './process-mark.ts';
import type { PortsByPid } from './process-tree.ts';

/** A program on the port as it was found, and how to tell whether it's still the same. */
export interface FoundHolder {
  holder: PortHolder;
  /** By process: the program's own, and the one to end in its place. */
  marks: ReadonlyMap<number, string>;
}

/** Everyone who listens on the port, one entry per program. @throws Unknown if the system doesn't say */
export async function findHolders(port: number): Promise<FoundHolder[]> {
  const rows = await readListenRows();
  const onPort = rows.filter((row) => row.port === port);
  if (onPort.length === 0) return [];
  const processes = await readProcesses();
  const pids = await findSocketHolders(rows, readProcesses);
  const ports = portsByPid(rows, pids);
  const seen: Seen = { port, processes, ports, askers: askersIn(processes), findContainers: once(allContainers) };
  const holders = await Promise.all(
    groupByHolder(onPort, pids).map((group) => describeHolder(pids.get(group[0].inode), group, seen)),
  );
  return Promise.all(mergeByStarter(maskAllTexts(holders)).map(withMarks));
}

type Rows = [ListenRow, ...ListenRow[]];

/** One program may listen on several addresses. Those we can't see are told apart by their user. */
function groupByHolder(rows: readonly ListenRow[], pids: ReadonlyMap<number, number>): Rows[] {
  const groups = new Map<number | string, Rows>();
  for (const row of rows) {
    const key = pids.get(row.inode) ?? `hidden ${row.uid}`;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function portsByPid(rows: readonly ListenRow[], pids: ReadonlyMap<number, number>): PortsByPid {
  const ports = new Map<number, Set<number>>();
  for (const { inode, port } of rows) {
    const pid = pids.get(inode);
    if (pid !== undefined) ports.set(pid, (ports.get(pid) ?? new Set()).add(port));
  }
  return ports;
}

/** Programs of one group end together, even if each has its own socket. */
function mergeByStarter(holders: PortHolder[]): PortHolder[] {
  const merged: PortHolder[] = [];
  for (const holder of holders) {
    const known = merged.find(({ starter }) => starter !== undefined && starter.pid === holder.starter?.pid);
    if (known) known.addresses = [...new Set([...known.addresses, ...holder.addresses])];
    else merged.push(holder);
  }
  return merged;
}

async function withMarks(holder: PortHolder): Promise<FoundHolder> {
  const pids = [holder.process?.pid, holder.starter?.pid].flatMap((pid) => pid ?? []);
  return { holder, marks: await marksOf(pids) };
}

/** This program and all above it. */
function askersIn(processes: Processes): Set<number> {
  const askers = new Set<number>([process.pid]);
  for (let pid: number | undefined = process.ppid; pid && !askers.has(pid); pid = processes.parentOf(pid))
    askers.add(pid);
  return askers;
}
