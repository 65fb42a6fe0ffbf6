import { setTimeout as pause } from 'node:timers/promises';
import { isHalted } from '../../diagnosis/reading/program/halted-server.ts';
import type { Process } from '../../evidence/port/owners.ts';
import { describeProcess } from '../../helper/probes/owners/describe-process.ts';
import { maskAllTexts } from '../../helper/secrets/mask-all-texts.ts';
import { operatingSystem } from '../../helper/system/operating-system.ts';
import { readProcesses } from '../../helper/system/processes.ts';
import { askToEnd } from './ask-to-end.ts';
import { type FoundHolder, pidsOnPort } from './find-holders.ts';
import { processMark } from './process-mark.ts';
import { processTree } from './process-tree.ts';

/** What came of ending one program. */
export type Outcome =
  | { kind: 'ended' }
  /** It isn't the program that was shown any more: nothing was ended. */
  | { kind: 'changed' }
  /** The system didn't allow it, or has no gentle way. */
  | { kind: 'not-permitted'; pid: number }
  | { kind: 'still-there'; pid: number }
  /** It ended, and another process took the port. */
  | { kind: 'restarted'; process?: Process; parent?: { pid?: number | undefined; program: string } };

/** A list of processes takes long where a program has to print it. */
const pollMs = operatingSystem === 'linux' ? 50 : 500;
/** By then a starter has passed the end on to what it started, or never will. */
const graceMs = 2_000;
/** A supervisor starts its program again within this time. */
const settleMs = 1_000;

/** Ends one program gently, and waits until the port is rid of it. */
export async function endHolder(found: FoundHolder, port: number, timeoutMs: number): Promise<Outcome> {
  const { process: program, starter } = found.holder;
  const pid = program?.pid;
  if (pid === undefined || !(await isStillHolding(found, pid, port))) return { kind: 'changed' };
  const aim = starter?.pid ?? pid;
  const tree = processTree(aim, await readProcesses());
  const before = await pidsOnPort(port);
  if (!(await askToEnd(aim, isHalted(program)))) return { kind: 'not-permitted', pid: aim };
  const left = await waitForEnd({ tree, aim, port, timeoutMs });
  if (left !== undefined) return { kind: 'still-there', pid: left };
  return settled(port, new Set(before));
}

/** Between looking and asking, a person takes their time: the number may be another program's by now. */
async function isStillHolding({ marks }: FoundHolder, pid: number, port: number): Promise<boolean> {
  if (!(await pidsOnPort(port)).includes(pid)) return false;
  const now = await Promise.all([...marks].map(async ([one, mark]) => (await processMark(one)) === mark));
  return now.every(Boolean);
}

interface Ending {
  tree: ReadonlySet<number>;
  aim: number;
  port: number;
  timeoutMs: number;
}

/** @returns the process of the group that still has the port when the time is over */
async function waitForEnd({ tree, aim, port, timeoutMs }: Ending): Promise<number | undefined> {
  const startedMs = performance.now();
  const asked = new Set([aim]);
  for (;;) {
    const left = (await pidsOnPort(port)).filter((pid) => typeof pid === 'number' && tree.has(pid)) as number[];
    const [first] = left;
    if (first === undefined) return undefined;
    const elapsedMs = performance.now() - startedMs;
    if (elapsedMs > timeoutMs) return first;
    // `sh -c "vite; …"` ends without a word to what it started.
    if (elapsedMs > Math.min(graceMs, timeoutMs / 2)) await askAll(left, asked);
    await pause(pollMs);
  }
}

async function askAll(pids: readonly number[], asked: Set<number>): Promise<void> {
  for (const pid of pids.filter((one) => !asked.has(one))) {
    asked.add(pid);
    await askToEnd(pid, false);
  }
}

/** Whether the port stays rid of it. @param before what had the port before */
async function settled(port: number, before: ReadonlySet<number | string>): Promise<Outcome> {
  const untilMs = performance.now() + settleMs;
  while (performance.now() < untilMs) {
    const fresh = (await pidsOnPort(port)).find((pid) => !before.has(pid));
    if (fresh !== undefined) return restartedAs(fresh);
    await pause(pollMs);
  }
  return { kind: 'ended' };
}

async function restartedAs(pid: number | string): Promise<Outcome> {
  if (typeof pid !== 'number') return { kind: 'restarted' };
  const { process: program, parents } = maskAllTexts(describeProcess(pid, await readProcesses()));
  const parent = parents.find((one) => one.pid !== undefined && one.pid > 1);
  return { kind: 'restarted', ...(program && { process: program }), ...(parent && { parent }) };
}
