import type { Expected } from '../../../evidence/port/expected.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { FactsRead } from '../facts-read.ts';
import { tieToPort } from '../port/tie-to-port.ts';
import { ageMs } from './age-ms.ts';
import { haltedServer } from './halted-server.ts';
import { hasLostWorkers } from './has-lost-workers.ts';

export interface StartingServer {
  process: Process;
  /** It started so recently, and is so surely this port's server, that nothing else explains its silence. */
  isSure: boolean;
  /** It was started seconds ago. */
  isFresh: boolean;
}

type Known = FactsRead<'expected' | 'remembered'>;

/** Even slow compilers have a page by then. A server that isn't listening after this time is waiting for something else. */
const maxStartMs = 5 * 60_000;

/** For a server that isn't tied to this port, except by not having one yet. */
const justStartedMs = 60_000;

const sureForMs = 20_000;

/** They stay when the server they started has ended, and wait for a file to change. */
const watchers =
  /(^|[/ ])(nodemon|watchexec|entr|air|reflex|cargo-watch|tsx|ts-node-dev|concurrently|npm|pnpm|yarn|make|foreman)(\.m?js)?( |$)/;

/** These catch errors in the code they load, and also wait for a change. */
const reloading = /\brunserver\b(?!.*--noreload)|\bflask\b.* --debug\b|\s--(reload|watch)\b|\bwatch\b/;

/** A running server that is or may be this port's, and isn't listening on any port yet. */
export function startingServer({ expected, remembered, at }: Known & { at: string }): StartingServer | undefined {
  for (const one of expected ?? []) {
    const { process } = one;
    const age = ageMs(process.startedAt, at);
    const tie = tieToPort(one, remembered);
    // Where nobody noted when it was started, it may be just now.
    const maxAgeMs = tie === 'sure' ? maxStartMs : justStartedMs;
    if (tie === 'none' || !mayStart(one) || (age ?? 0) > maxAgeMs) continue;
    const isFresh = age !== undefined && age <= sureForMs && !isWatcher(process);
    return { process, isSure: tie === 'sure' && isFresh, isFresh };
  }
  return undefined;
}

function isWatcher({ program, command = '', workers }: Process): boolean {
  return workers !== undefined || [program, command].some((words) => watchers.test(words) || reloading.test(words));
}

function mayStart({ process, listensOn, bindError }: Expected[number]): boolean {
  const isHalted = haltedServer(process) !== undefined || process.state === 'zombie';
  const isBrowser = process.command?.includes('--remote-debugging-port=') ?? false;
  return listensOn.length === 0 && !bindError && !isHalted && !isBrowser && !hasLostWorkers(process);
}

/**
 * Whether we know of a program that should have the port, or may be about to take it, so that "nothing is listening" isn't the whole story.
 */
export function isAwaited(facts: Known & { at: string }): boolean {
  return facts.expected?.some(({ reason }) => reason !== 'listens-nowhere') || startingServer(facts) !== undefined;
}
