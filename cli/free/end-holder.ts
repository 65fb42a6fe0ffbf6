import { setTimeout as pause } from 'node:timers/promises';
import { isDependedOn } from '../../diagnosis/reading/program/ending-decision.ts';
import { isHalted } from '../../diagnosis/reading/program/halted-server.ts';
import type { Process } from '../../evidence/port/owners.ts';
import { describeProcess } from '../../helper/probes/owners/describe-process.ts';
import { maskAllTexts } from '../../helper/secrets/mask-all-texts.ts';
import { readProcesses } from '../../helper/system/processes.ts';
import { endGroup, type Group, type Left, pollMs } from './end-group.ts';
import type { FoundHolder } from './find-holders.ts';
import { pidsOnPort } from './pids-on-port.ts';
import { marksOf, processMark } from './process-mark.ts';
import { processTree, wayDown } from './process-tree.ts';

/** The result of ending one program. `changed`: it isn't the one that was shown any more, and nothing was ended. */
export type Outcome =
  | { kind: 'ended' | 'changed' }
  | Left
  /** It ended, and another process took the port. */
  | { kind: 'restarted'; process?: Process; parent?: { pid?: number | undefined; program: string } };

/** A supervisor restarts its program within this time. */
const settleMs = 1_000;

/** Ends one program gently, and waits until it no longer has the port. */
export async function endHolder(found: FoundHolder, port: number, timeoutMs: number): Promise<Outcome> {
  const before = await pidsOnPort(port);
  if (!(await isUnchanged(found, before))) return { kind: 'changed' };
  const left = await endGroup(await groupOf(found), port, timeoutMs);
  return left ?? settled(port, new Set(before));
}

/** A person may take their time to answer, and the number may be another program's by now. */
async function isUnchanged({ holder, marks }: FoundHolder, onPort: readonly number[]): Promise<boolean> {
  const pid = holder.process?.pid;
  if (pid === undefined || !marks.has(pid) || !onPort.includes(pid)) return false;
  const now = await Promise.all([...marks].map(async ([one, mark]) => (await processMark(one)) === mark));
  return now.every(Boolean);
}

async function groupOf({ holder }: FoundHolder): Promise<Group> {
  const { process: program, starter, also } = holder;
  const processes = await readProcesses();
  const chain = wayDown(starter?.pid, program?.pid ?? 0, processes);
  return {
    chain,
    // We never ask a database to end: whether it ends with its parent is up to those two.
    others: also.filter((one) => !isDependedOn(one)).map(({ pid }) => pid),
    marks: await marksOf(processTree(chain[0] ?? 0, processes)),
    isHalted: isHalted(program),
  };
}

/** Whether the port stays free of it. @param before what had the port before */
async function settled(port: number, before: ReadonlySet<number>): Promise<Outcome> {
  const untilMs = performance.now() + settleMs;
  let unseen: number | undefined;
  while (performance.now() < untilMs) {
    const fresh = (await pidsOnPort(port)).filter((pid) => !before.has(pid));
    const seen = fresh.find((pid) => pid > 0);
    if (seen !== undefined) return restartedAs(seen);
    // A socket may stay in the table a moment longer than its process.
    [unseen] = fresh;
    await pause(pollMs);
  }
  return unseen === undefined ? { kind: 'ended' } : restartedAs(unseen);
}

async function restartedAs(pid: number): Promise<Outcome> {
  const { process: program, parents } = maskAllTexts(describeProcess(pid, await readProcesses()));
  const parent = parents.find((one) => one.pid !== undefined && one.pid > 1);
  return { kind: 'restarted', ...(program && { process: program }), ...(parent && { parent }) };
}
