import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Owners, Process } from '../../../evidence/owners.ts';
import { ifReadable } from '../../if-readable.ts';
import { parseStartTime } from '../../proc/parse-start-time.ts';
import { programName } from '../../proc/program-name.ts';
import { readCommand } from '../../proc/read-command.ts';
import { readStat } from '../../proc/read-stat.ts';
import { userName } from '../../proc/user-name.ts';
import { withoutUndefined } from '../../without-undefined.ts';
import { cleanCommand } from './clean-command.ts';
import { frameworkOf } from './framework-of.ts';
import { isInteractiveShell, lineage } from './lineage.ts';
import { projectOf } from './project-of.ts';
import { startCommand } from './start-command.ts';

type Described = Pick<Owners[number], 'process' | 'parents'>;

/** Whole Java class paths are nothing to read. */
const maximumCommandLength = 300;

/** Everything a person needs to recognise a process. Without `process`: it ended meanwhile. */
export function describeProcess(pid: number): Described {
  const stat = readStat(pid);
  if (!stat) return { parents: [] };
  const command = cleanCommand(readCommand(pid));
  const parents = lineage(pid).map((parent) => ({ ...parent, words: cleanCommand(parent.words) }));
  const family = [command, ...parents.map(({ words }) => words).filter((words) => !isInteractiveShell(words))];
  const described = {
    pid,
    program: programName(pid, stat.name, command),
    command: shown(command),
    framework: frameworkOf(family.map((words) => words.join(' '))),
    startCommand: startCommand(family),
    startedAt: parseStartTime(readFileSync('/proc/stat', 'utf8'), stat.startedAtTicks),
    state: stat.state,
    files: openFiles(pid),
    user: ifReadable(() => userName(statSync(`/proc/${pid}`).uid)),
    ...place(pid),
  };
  return {
    process: withoutUndefined(described),
    parents: parents.map(({ words, ...parent }) => ({ ...parent, ...withoutUndefined({ command: shown(words) }) })),
  };
}

function shown(words: string[]): string | undefined {
  const command = words.join(' ');
  return command.length > maximumCommandLength ? `${command.slice(0, maximumCommandLength)}…` : command || undefined;
}

function place(pid: number): Pick<Process, 'folder' | 'project'> {
  const folder = ifReadable(() => readlinkSync(`/proc/${pid}/cwd`));
  if (!folder) return {};
  const home = homedir();
  const isInHome = folder === home || folder.startsWith(`${home}/`);
  return { folder: isInHome ? `~${folder.slice(home.length)}` : folder, project: projectOf(folder, home) };
}

/** `Max open files            1024                 1048576              files     ` */
function openFiles(pid: number): Process['files'] {
  return ifReadable(() => {
    const folder = `/proc/${pid}/fd`;
    // The size of the folder is the number of files since Linux 6.2, and 0 before.
    const open = statSync(folder).size || readdirSync(folder).length;
    const limit = /^Max open files\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.[1];
    return limit ? { open, limit: Number(limit) } : undefined;
  });
}
