import { setTimeout as pause } from 'node:timers/promises';
import { operatingSystem } from '../../helper/system/operating-system.ts';
import { askToEnd } from './ask-to-end.ts';
import { pidsOnPort } from './pids-on-port.ts';
import { processMark } from './process-mark.ts';

/** Processes that end together. */
export interface Group {
  /** From the one that is ended first down to the program on the port. */
  chain: readonly number[];
  /** The others that we said would end. */
  others: readonly number[];
  /** Every process of the group, with its mark. */
  marks: ReadonlyMap<number, string>;
  isHalted: boolean;
}

/** What still has the port, or couldn't be asked to leave it. */
export type Left = { kind: 'not-permitted' | 'still-there'; pid: number };

/** Listing processes takes long if another program has to print the list. */
export const pollMs = operatingSystem === 'linux' ? 50 : 500;
/** By then a process has passed the signal on to its children, or never will. */
const graceMs = 2_000;
/** `sh -c "vite; …"` ends without a word to what it started. */
const graceOnceEndedMs = 400;

/**
 * Asks the first of a group to end, which should pass that on. If it doesn't, the others are asked one by one from the top, because they
 * would restart the program. What is left once the port is free is asked last, as it would be by Ctrl+C.
 * @returns undefined once no process of the group has the port
 */
export async function endGroup(group: Group, port: number, timeoutMs: number): Promise<Left | undefined> {
  const [first] = group.chain;
  if (first === undefined) return undefined;
  if (!(await askToEnd(first, group.isHalted))) return { kind: 'not-permitted', pid: first };
  const untilMs = performance.now() + timeoutMs;
  const asked = new Set([first]);
  for (let current = first, sinceMs = performance.now(); ; await pause(pollMs)) {
    const onPort = (await pidsOnPort(port)).filter((pid) => group.marks.has(pid));
    if (onPort[0] === undefined) break;
    if (performance.now() > untilMs) return { kind: 'still-there', pid: onPort[0] };
    if (performance.now() - sinceMs < (await patienceWith(current, group))) continue;
    current = (await askNext([...group.chain, ...onPort], asked, group)) ?? current;
    sinceMs = performance.now();
  }
  while ((await askNext([...group.chain, ...group.others], asked, group)) !== undefined);
  return undefined;
}

async function patienceWith(pid: number, group: Group): Promise<number> {
  return (await isAlive(pid, group)) ? graceMs : graceOnceEndedMs;
}

/** @returns the process that was asked */
async function askNext(pids: readonly number[], asked: Set<number>, group: Group): Promise<number | undefined> {
  for (const pid of pids) {
    if (asked.has(pid)) continue;
    asked.add(pid);
    if (!(await isAlive(pid, group))) continue;
    await askToEnd(pid, group.isHalted);
    return pid;
  }
  return undefined;
}

async function isAlive(pid: number, { marks }: Group): Promise<boolean> {
  const mark = await processMark(pid);
  return mark !== undefined && mark === marks.get(pid);
}
