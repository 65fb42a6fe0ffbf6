import { decideEnding, type EndingDecision } from '../../diagnosis/reading/program/ending-decision.ts';
import { operatingSystem } from '../../helper/system/operating-system.ts';
import type { FreeWords } from '../../words/free-words.ts';
import type { Step } from '../../words/step.ts';
import { endProcess } from '../../words/steps/commands.ts';
import { forcingCommand } from '../../words/steps/stopping-commands.ts';
import type { Outcome } from './end-holder.ts';
import type { FoundHolder } from './find-holders.ts';

/** One program on the port, what should happen to it, and what did. */
export interface Entry {
  found: FoundHolder;
  decision: EndingDecision;
  /** What was done about it; absent if nothing was yet. */
  result?: Outcome | { kind: 'declined' } | { kind: 'not-with-yes' };
}

export function entryOf(found: FoundHolder): Entry {
  return { found, decision: decideEnding(found.holder) };
}

/** What is ended: the program itself, or what started it. */
export function nameOf({ found: { holder } }: Entry): { pid?: number | undefined; program: string; command?: string } {
  const { process: program, starter } = holder;
  if (starter) return { pid: starter.pid, program: starter.program, command: starter.command ?? starter.program };
  return { pid: program?.pid, program: program?.program ?? '' };
}

/** Everything about one program, for a terminal. @param at ISO 8601 */
export function describeEntry({ found, decision }: Entry, { port, words, at }: Known & { at: string }): string {
  const { holder } = found;
  const [heading = '', ...lines] = words.about(holder, at);
  const { process: program, starter, also, otherPorts } = holder;
  const workers = program?.workers?.length ?? 0;
  const consequences =
    decision.does === 'leave'
      ? stepLines(words.leave(decision, { port, os: operatingSystem, pid: program?.pid }))
      : [
          ...(starter ? [words.starter(starter)] : []),
          ...(workers > 0 ? [words.master(workers)] : []),
          ...(also.length + otherPorts.length > 0 ? [words.alsoEnds(also, otherPorts)] : []),
          ...(decision.takesAlong.length > 0 ? [words.takesAlong(decision.takesAlong)] : []),
        ];
  return [heading, ...lines.map((line) => `  ${line}`), ...consequences].join('\n');
}

export interface Known {
  port: number;
  words: FreeWords;
}

/** The result, for a terminal; empty if the very last line says it. */
export function resultLines({ result }: Entry, { port, words }: Known, seconds: number): string[] {
  switch (result?.kind) {
    case 'declined':
      return [words.declined];
    case 'not-with-yes':
      return [words.notWithYes];
    case 'changed':
      return [words.changed];
    case 'not-permitted':
      return stepLines(words.notPermitted(withRights(result.pid), operatingSystem));
    case 'still-there':
      return stepLines(words.stillThere(seconds, port, forcingCommand(operatingSystem, result.pid)));
    case 'restarted':
      return [words.restarted(port, result.process, result.parent)];
    default:
      return [];
  }
}

function withRights(pid: number): string {
  return operatingSystem === 'windows'
    ? forcingCommand(operatingSystem, pid)
    : `sudo ${endProcess(operatingSystem, pid)}`;
}

function stepLines({ text, command }: Step): string[] {
  return command ? [text, `     ${command}`] : [text];
}

/** The same as JSON. `outcome` is `none` if nothing was done. */
export function entryAsJson({ found, decision, result }: Entry, { port, words }: Known) {
  const { holder } = found;
  const { process: program, addresses, user, starter, also, otherPorts } = holder;
  const known = { port, os: operatingSystem, pid: program?.pid };
  const { does, ...details } = decision;
  return {
    addresses,
    process: program,
    user,
    decision: does,
    ...details,
    ...(decision.does === 'leave' && { instead: words.leave(decision, known) }),
    starter,
    also,
    otherPorts,
    outcome: result?.kind ?? 'none',
    ...(result?.kind === 'restarted' && { restarted: { process: result.process, parent: result.parent } }),
    ...(result?.kind === 'still-there' && { force: forcingCommand(operatingSystem, result.pid) }),
  };
}
