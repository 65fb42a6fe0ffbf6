import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';
import { once } from '../../once.ts';
import { withoutUndefined } from '../../without-undefined.ts';
import type { ProcessDetails, Processes, RunningProcess } from '../running-process.ts';
import { childrenOf } from './children-of.ts';
import { ownProcesses } from './own-processes.ts';
import { parseStartTime } from './parse-start-time.ts';
import type { Stat } from './parse-stat.ts';
import { programName } from './program-name.ts';
import { programNames } from './program-names.ts';
import { readCommand } from './read-command.ts';
import { readStat } from './read-stat.ts';
import { userName } from './user-name.ts';

/** The processes in /proc. To go through all of them takes long, so that is done once for all who ask. */
export function linuxProcesses(): Processes {
  return {
    read,
    parentOf: (pid) => readStat(pid)?.parent,
    childrenOf,
    own: once(ownProcesses),
    names: once(programNames),
  };
}

function read(pid: number): RunningProcess | undefined {
  const stat = readStat(pid);
  if (!stat) return undefined;
  const words = readCommand(pid);
  return {
    parent: stat.parent,
    session: stat.session,
    program: programName(pid, stat.name, words),
    words,
    details: () => detailsOf(pid, stat),
    isFolderHere: (folder) => isSameFolder(folder, `/proc/${pid}/cwd`),
  };
}

function detailsOf(pid: number, { startedAtTicks, state }: Stat): ProcessDetails {
  return withoutUndefined({
    startedAt: parseStartTime(readFileSync('/proc/stat', 'utf8'), startedAtTicks),
    state,
    files: openFiles(pid),
    user: ifReadable(() => userName(statSync(`/proc/${pid}`).uid)),
    folder: ifReadable(() => readlinkSync(`/proc/${pid}/cwd`)),
  });
}

/** `Max open files            1024                 1048576              files     ` */
function openFiles(pid: number): ProcessDetails['files'] {
  return ifReadable(() => {
    const folder = `/proc/${pid}/fd`;
    // The size of the folder is the number of files since Linux 6.2, and 0 before.
    const open = statSync(folder).size || readdirSync(folder).length;
    const limit = /^Max open files\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.[1];
    return limit ? { open, limit: Number(limit) } : undefined;
  });
}

/** Of a removed folder the path is `/home/ann/shop (deleted)`. */
function isSameFolder(path: string, link: string): boolean {
  const [here, there] = [path, link].map((one) => ifReadable(() => statSync(one)));
  return here !== undefined && here.ino === there?.ino && here.dev === there.dev;
}
