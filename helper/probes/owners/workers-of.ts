import { basename } from 'node:path';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Processes, RunningProcess } from '../../system/running-process.ts';
import { withoutUndefined } from '../../without-undefined.ts';

type Worker = NonNullable<Process['workers']>[number];

/** php-fpm may have dozens, and what holds for these holds for the others. */
const mostWorkers = 16;

/**
 * They run a program, wait for its files to change, and stay when it has ended. Those that run it in a process of their own only:
 * bun and deno watch from inside.
 */
const reloaders =
  /\buvicorn\b.* --reload\b|\bfastapi(\.py)? dev\b|(^|[/ ])(nodemon|ts-node-dev|tsnd|node-dev|watchexec|reflex|air)(\.js)?( |$)|(^|\/)(node|nodejs)( -\S+)* --watch\b|\/tsx(\/dist\/cli\.[cm]js)? watch\b/;

/** What such programs start for themselves. */
const assistants = /multiprocessing\.resource_tracker|--service=|\bfsevents\b/;

/** Python starts a copy of its parent by this. */
const copyInPython = /multiprocessing\.spawn import spawn_main/;

/** How masters call those that they started: `nginx: worker process`, `puma: cluster worker 0: 3995`, `php-fpm: pool www`. */
const title = /^[\w.-]+: (\S+ )?(worker|pool|child)\b/;

/**
 * The processes that do the work of this one, where it has such; its own is then to keep them running. Empty: it waits for a change, and its
 * program has ended.
 */
export function workersOf(
  pid: number,
  processes: Processes,
  sharesSocket: (pid: number) => boolean = () => false,
): Worker[] | undefined {
  const master = processes.read(pid);
  if (!master || pid <= 1) return undefined;
  const isReloader = reloaders.test(master.words.join(' '));
  const workers = processes.childrenOf(pid).flatMap((child) => {
    const found = processes.read(child);
    const shares = sharesSocket(child);
    if (!found || !(shares || (isReloader ? !isAssistant(found) : isWorker(found, master)))) return [];
    return [withoutUndefined({ pid: child, state: found.details().state, sharesSocket: shares || undefined })];
  });
  return workers.length > 0 || isReloader ? workers.slice(0, mostWorkers) : undefined;
}

export function isAssistant({ words }: RunningProcess): boolean {
  return assistants.test(words.join(' '));
}

function isWorker(child: RunningProcess, master: RunningProcess): boolean {
  const line = child.words.join(' ');
  return title.test(line) || copyInPython.test(line) || isCopy(child, master);
}

/** Node's cluster runs the same script once more. */
function isCopy({ program, words: [, script, ...rest] }: RunningProcess, master: RunningProcess): boolean {
  const [, ownScript, ...ownRest] = master.words;
  if (program !== master.program || !script || !ownScript || script.startsWith('-')) return false;
  return basename(script) === basename(ownScript) && rest.join(' ') === ownRest.join(' ');
}
