import { languageFor } from '../words/languages.ts';
import { loadFreeWords } from '../words/load-free-words.ts';
import { words } from '../words/words.ts';
import { exitCodes } from './exit-codes.ts';
import { askPerson, canAsk } from './free/ask-person.ts';
import { endHolder } from './free/end-holder.ts';
import { findHolders } from './free/find-holders.ts';
import {
  describeEntry,
  type Entry,
  entryAsJson,
  entryOf,
  type Known,
  nameOf,
  resultLines,
} from './free/free-report.ts';
import { pidsOnPort } from './free/pids-on-port.ts';
import { portToFree } from './free/port-to-free.ts';
import { secondsToWait } from './free/seconds-to-wait.ts';

export interface FreeOptions {
  yes?: boolean;
  dryRun?: boolean;
  json?: boolean;
  timeout?: string;
}

/** `unasked`: there's no terminal to ask on. */
type Mode = 'dry-run' | 'yes' | 'ask' | 'unasked';

interface Job extends Known {
  mode: Mode;
  seconds: number;
  say(text: string): void;
}

/**
 * Shows who holds a port, and ends what may be ended once a person agrees.
 * @returns one of `exitCodes`
 * @throws UsageError if it isn't a port; Unknown if the system doesn't say who listens
 */
export async function free(typed: string, options: FreeOptions): Promise<number> {
  const port = portToFree(typed);
  const job: Job = {
    port,
    words: await loadFreeWords(languageFor([words.language])),
    mode: modeOf(options),
    seconds: secondsToWait(options.timeout),
    say: (text) => void (options.json || process.stdout.write(`${text}\n`)),
  };
  const entries = (await findHolders(port)).map(entryOf);
  describeAll(entries, job);
  for (const entry of entries) await conclude(entry, entries.length > 1, job);
  const isFree = (await pidsOnPort(port)).length === 0;
  const exitCode = summarize(entries, isFree, job);
  if (options.json) {
    const holders = entries.map((entry) => entryAsJson(entry, job));
    process.stdout.write(`${JSON.stringify({ version: 1, port, free: isFree, holders }, null, 2)}\n`);
  }
  return exitCode;
}

function modeOf({ yes, dryRun, json }: FreeOptions): Mode {
  if (dryRun) return 'dry-run';
  if (yes) return 'yes';
  return !json && canAsk() ? 'ask' : 'unasked';
}

function describeAll(entries: readonly Entry[], { say, ...known }: Job): void {
  if (entries.length === 0) return;
  const at = new Date().toISOString();
  say(known.words.inUse(known.port, entries.length));
  for (const entry of entries) say(`\n${describeEntry(entry, { ...known, at })}`);
  say('');
}

/** Ends one program, if that's allowed and wanted. */
async function conclude(entry: Entry, isOneOfSeveral: boolean, job: Job): Promise<void> {
  const { found, decision } = entry;
  const { mode, port, seconds, say, words: texts } = job;
  if (decision.does === 'leave' || mode === 'unasked') return;
  if (mode === 'dry-run') return say(texts.wouldEnd(nameOf(entry)));
  if (mode === 'yes' && decision.takesAlong.length > 0) entry.result = { kind: 'not-with-yes' };
  else if (mode === 'ask' && !(await isWanted(entry, isOneOfSeveral, job))) entry.result = { kind: 'declined' };
  else entry.result = await endHolder(found, port, seconds * 1000);
  for (const line of resultLines(entry, job, seconds)) say(line);
}

async function isWanted(entry: Entry, isOneOfSeveral: boolean, { words: texts }: Job): Promise<boolean> {
  return texts.isYes(await askPerson(texts.question(isOneOfSeveral ? nameOf(entry) : undefined)));
}

/** Says in the end whether the port is free. */
function summarize(entries: readonly Entry[], isFree: boolean, { mode, port, say, words: texts }: Job): number {
  const isTouched = entries.some(({ result }) => result?.kind === 'ended');
  if (isFree) say(entries.length === 0 ? texts.alreadyFree(port) : texts.freed(port));
  else if (isTouched) say(texts.stillInUse(port));
  if (isFree) return exitCodes.works;
  const mayEnd = entries.filter(({ decision }) => decision.does === 'end');
  if (mode === 'unasked' && mayEnd.length > 0) {
    say(texts.notAsked);
    return exitCodes.wrongUsage;
  }
  const wouldFree = mode === 'dry-run' && mayEnd.length === entries.length;
  return wouldFree ? exitCodes.works : exitCodes.causeFound;
}
