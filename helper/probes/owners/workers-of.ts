import { basename } from 'node:path';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Processes, RunningProcess } from '../../system/running-process.ts';
import { withoutUndefined } from '../../without-undefined.ts';

type Worker = NonNullable<Process['workers']>[number];

/** php-fpm may have dozens, and what's true of these is true of the others. */
const maxWorkers = 16;

/**
 * They run a program, restart it when its files change, and stay when it has ended. Only those that run it as a separate process: bun and
 * deno watch from inside.
 */
const reloaders =
  /\buvicorn\b.* --reload\b|\bfastapi(\.py)? dev\b|(^|[/ ])(nodemon|ts-node-dev|tsnd|node-dev|watchexec|reflex|air)(\.js)?( |$)|(^|\/)(node|nodejs)( -\S+)* --watch\b|\/tsx(\/dist\/cli\.[cm]js)? watch\b/;

/** Helper processes that such programs start for themselves. */
const assistants = /multiprocessing\.resource_tracker|--service=|\bfsevents\b/;

/** How Python starts a copy of its parent. */
const copyInPython = /multiprocessing\.spawn import spawn_main/;

/** How masters title their workers: `nginx: worker process`, `puma: cluster worker 0: 3995`, `php-fpm: pool www`. */
const title = /^[\w.-]+: (\S+ )?(worker|pool|child)\b/;

/**
 * The processes that do this one's work, if its own job is only to keep them running. Empty if its program has ended and it's waiting for
 * a change.
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
  return workers.length > 0 || isReloader ? workers.slice(0, maxWorkers) : undefined;
}

export function isAssistant({ words }: RunningProcess): boolean {
  return assistants.test(words.join(' '));
}

function isWorker(child: RunningProcess, master: RunningProcess): boolean {
  const line = child.words.join(' ');
  return title.test(line) || copyInPython.test(line) || isCopy(child, master);
}

/** Node's cluster module runs the same script again. */
function isCopy({ program, words: [, script, ...rest] }: RunningProcess, master: RunningProcess): boolean {
  const [, ownScript, ...ownRest] = master.words;
  if (program !== master.program || !script || !ownScript || script.startsWith('-')) return false;
  return basename(script) === basename(ownScript) && rest.join(' ') === ownRest.join(' ');
}
