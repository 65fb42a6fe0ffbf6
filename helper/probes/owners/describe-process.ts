import { homedir } from 'node:os';
import { sep } from 'node:path';
import type { Owners, Process } from '../../../evidence/owners.ts';
import type { Processes } from '../../processes.ts';
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
export function describeProcess(pid: number, processes: Processes): Described {
  const found = processes.read(pid);
  if (!found) return { parents: [] };
  const parents = lineage(found.parent, processes);
  const family = [found.words, ...parents.map(({ words }) => words).filter((words) => !isInteractiveShell(words))].map(
    cleanCommand,
  );
  const { folder, ...details } = found.details();
  const described = {
    pid,
    program: found.program,
    command: shown(found),
    framework: frameworkOf(family.map((words) => words.join(' '))),
    startCommand: startCommand(family),
    ...details,
    ...(folder && place(folder)),
  };
  return {
    process: withoutUndefined(described),
    parents: parents.map((parent) =>
      withoutUndefined({ pid: parent.pid, program: parent.program, command: shown(parent) }),
    ),
  };
}

function shown({
  words,
  shownWords = words,
}: {
  words: readonly string[];
  shownWords?: readonly string[];
}): string | undefined {
  const command = cleanCommand(shownWords).join(' ');
  return command.length > maximumCommandLength ? `${command.slice(0, maximumCommandLength)}…` : command || undefined;
}

function place(folder: string): Pick<Process, 'folder' | 'project'> {
  const home = homedir();
  const isInHome = folder === home || folder.startsWith(home + sep);
  return { folder: isInHome ? `~${folder.slice(home.length)}` : folder, project: projectOf(folder, home) };
}
