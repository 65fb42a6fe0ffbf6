import { readlinkSync } from 'node:fs';
import type { Expected } from '../../evidence/expected.ts';
import { ifReadable } from '../if-readable.ts';
import { perPlatform } from '../per-platform.ts';
import type { ListenRow } from '../proc/listen-rows.ts';
import { type OwnProcess, ownProcesses } from '../proc/own-processes.ts';
import { readStat } from '../proc/read-stat.ts';
import type { Probe, Sight } from '../sight.ts';
import { isServer } from './expected/is-server.ts';
import { namesPort } from './expected/names-port.ts';
import { describeProcess } from './owners/describe-process.ts';

type Candidate = OwnProcess & { reason: Expected[number]['reason'] };

interface Listening {
  row: ListenRow;
  /** The process that holds it, and all above that one. */
  family: number[];
}

const mostExpected = 5;

/** Programs whose command line names the target's port and that do not hold it, and servers that listen on no port so far. */
export const expected: Probe<'expected'> = (sight) => expectedHere(sight);

const expectedHere: (sight: Sight) => Promise<Expected> = perPlatform({ linux: expectedOnLinux });

async function expectedOnLinux({ target, found, sockets, holders }: Sight): Promise<Expected> {
  const candidates = (await ownProcesses()).flatMap((one) => asCandidate(one, target.port));
  if (candidates.length === 0) return [];
  // Both scans read the same thousands of files, and who holds the port is waited for.
  await found('owners').catch(() => undefined);
  const holderOf = await holders();
  const pids = candidates.map(({ pid }) => pid);
  const listening = sockets().map((row) => ({ row, family: familyOf(holderOf.get(row.inode)) }));
  return candidates
    .filter(({ pid }) => !candidates.some((other) => other.pid !== pid && familyOf(other.pid).includes(pid)))
    .filter(isOfThisNetwork)
    .map((one) => ({ one, rows: rowsOf(one.pid, listening, pids) }))
    .filter(({ one, rows }) => isExpected(one, rows, target.port))
    .slice(0, mostExpected)
    .flatMap(({ one: { pid, reason }, rows }) => {
      const { process } = describeProcess(pid);
      const listensOn = rows.map(({ address, port }) => ({ address, port }));
      return process && process.state !== 'zombie' ? [{ process, reason, listensOn }] : [];
    });
}

function asCandidate(one: OwnProcess, port: number): Candidate[] {
  if (namesPort(one.words, port)) return [{ ...one, reason: 'names-port' }];
  return isServer(one.words) ? [{ ...one, reason: 'listens-nowhere' }] : [];
}

/** A process and all above it. */
function familyOf(pid: number | undefined): number[] {
  if (!pid) return [];
  return [pid, ...familyOf(readStat(pid)?.parent)];
}

/** What a process listens on: itself, through those it started, or, as a server's worker, with the one above it that has the same command line. */
function rowsOf(pid: number, listening: Listening[], candidates: number[]): ListenRow[] {
  const above = familyOf(pid).filter((one) => candidates.includes(one));
  return listening
    .filter(({ family: [holder = 0, ...others] }) => above.includes(holder) || others.includes(pid))
    .map(({ row }) => row);
}

function isExpected({ reason }: Candidate, rows: ListenRow[], port: number): boolean {
  return reason === 'listens-nowhere' ? rows.length === 0 : !rows.some((row) => row.port === port);
}

/** In a container the same number is another port. */
function isOfThisNetwork({ pid }: Candidate): boolean {
  const network = (of: number | 'self') => ifReadable(() => readlinkSync(`/proc/${of}/ns/net`));
  return network(pid) === network('self');
}
