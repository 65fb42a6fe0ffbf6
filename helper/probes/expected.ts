import { basename } from 'node:path';
import type { Expected } from '../../evidence/port/expected.ts';
import type { Probe } from '../probe.ts';
import { sharesOurNetwork } from '../system/linux/shares-our-network.ts';
import type { ListenRow } from '../system/listen-row.ts';
import type { OwnProcess, Processes } from '../system/running-process.ts';
import { isServer } from './expected/is-server.ts';
import { namesPort } from './expected/names-port.ts';
import { describeProcess } from './owners/describe-process.ts';
import { workersOf } from './owners/workers-of.ts';
import { isInspectorPort } from './services/inspector-port.ts';

type Candidate = OwnProcess & { reason: Expected[number]['reason'] };

interface Listening {
  row: ListenRow;
  /** The process that holds it, and its ancestors. */
  family: number[];
}

const maxExpected = 5;

/** Programs whose command line names the target's port but that don't hold it, and servers that aren't listening on any port yet. */
export const expected: Probe<'expected'> = async ({ target, found, sockets, holders, ...context }) => {
  const processes = await context.processes();
  const candidates = (await processes.own()).flatMap((one) => asCandidate(one, target.port));
  if (candidates.length === 0) return [];
  // Both scans read the same thousands of files, and the port's owner is needed first.
  await found('owners').catch(() => undefined);
  const holderOf = await holders();
  const pids = candidates.map(({ pid }) => pid);
  const familyOf = (pid: number | undefined) => familyIn(processes, pid);
  const listening = (await sockets()).map((row) => ({ row, family: familyOf(holderOf.get(row.inode)) }));
  return candidates
    .filter(({ pid }) => !candidates.some((other) => other.pid !== pid && familyOf(other.pid).includes(pid)))
    .filter(({ pid }) => sharesOurNetwork(pid))
    .map((one) => ({
      one,
      rows: withoutInspector(
        one,
        rowsOf(
          one.pid,
          listening,
          familyOf(one.pid).filter((above) => pids.includes(above)),
        ),
      ),
    }))
    .filter(({ one, rows }) => isExpected(one, rows, target.port))
    .slice(0, maxExpected)
    .flatMap(({ one: { pid, reason }, rows }) => {
      const { process } = describeProcess(pid, processes);
      const listensOn = rows.map(({ address, port }) => ({ address, port }));
      if (!process || process.state === 'zombie') return [];
      const workers = workersOf(pid, processes);
      return [{ process: { ...process, ...(workers && { workers }) }, reason, listensOn }];
    });
};

function asCandidate(one: OwnProcess, port: number): Candidate[] {
  if (namesPort(one.words, port)) return [{ ...one, reason: 'names-port' }];
  return isServer(one.words) ? [{ ...one, reason: 'listens-nowhere' }] : [];
}

/** A process and its ancestors. */
function familyIn(processes: Processes, pid: number | undefined): number[] {
  return pid ? [pid, ...familyIn(processes, processes.parentOf(pid))] : [];
}

/** What a process listens on: by itself, through its children or, for a server's worker, through the parent with the same command line. */
function rowsOf(pid: number, listening: Listening[], above: number[]): ListenRow[] {
  return listening
    .filter(({ family: [holder = 0, ...others] }) => above.includes(holder) || others.includes(pid))
    .map(({ row }) => row);
}

/** A debugger's port opens before the server's own, and is never the one a page was meant for. */
function withoutInspector({ words }: OwnProcess, rows: ListenRow[]): ListenRow[] {
  const program = basename(words[0] ?? '');
  const ports = rows.map(({ port }) => port);
  return rows.filter(({ port }) => !isInspectorPort({ program, words, port, ports }));
}

function isExpected({ reason }: Candidate, rows: ListenRow[], port: number): boolean {
  return reason === 'listens-nowhere' ? rows.length === 0 : !rows.some((row) => row.port === port);
}
