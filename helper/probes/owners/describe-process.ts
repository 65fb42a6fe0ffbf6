import { homedir } from 'node:os';
import type { Owners, Process } from '../../../evidence/port/owners.ts';
import { fromHome } from '../../checkout/from-home.ts';
import { readCheckout } from '../../checkout/read-checkout.ts';
import { shownCheckout } from '../../checkout/shown-checkout.ts';
import { maskCommand } from '../../secrets/mask-command.ts';
import { maskSecrets } from '../../secrets/mask-secrets.ts';
import type { Processes, RunningProcess } from '../../system/running-process.ts';
import { withoutUndefined } from '../../without-undefined.ts';
import { familyOf } from './family-of.ts';
import { frameworkOf } from './framework-of.ts';
import { lineage } from './lineage.ts';
import { projectOf } from './project-of.ts';
import { startCommand } from './start-command.ts';

type Described = Pick<Owners[number], 'process' | 'parents'>;

/** Nobody can read a whole Java class path. */
const maxCommandLength = 300;

/** Everything a person needs to recognize a process. Without `process` if it has ended in the meantime. */
export function describeProcess(pid: number, processes: Processes): Described {
  const found = processes.read(pid);
  if (!found) return { parents: [] };
  const parents = lineage(found.parent, processes);
  const family = familyOf({ pid, ...found }, processes);
  const commands = family.map(({ words }) => maskCommand(words));
  const { folder, ...details } = found.details();
  const described = {
    pid,
    program: found.program,
    command: shown(found),
    framework: frameworkOf(commands.map((words) => words.join(' '))),
    ...details,
    ...(folder && place(folder, found)),
    ...start(family, commands, folder),
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
  const command = maskCommand(shownWords).join(' ');
  return command.length > maxCommandLength ? `${command.slice(0, maxCommandLength)}…` : command || undefined;
}

/** If the path means another folder to us than to the process, the files there say nothing about it. */
function place(folder: string, { isFolderHere }: RunningProcess): Pick<Process, 'folder' | 'project' | 'checkout'> {
  const home = homedir();
  const checkout = readCheckout(folder, home);
  const project = projectOf(folder, home, checkout?.root);
  if (!project || isFolderHere?.(folder) === false) return { folder: fromHome(folder) };
  return {
    folder: fromHome(folder),
    project: maskSecrets(project),
    ...(checkout && { checkout: shownCheckout(checkout) }),
  };
}

function start(
  family: readonly RunningProcess[],
  commands: readonly (readonly string[])[],
  folder: string | undefined,
): Pick<Process, 'startCommand' | 'startFolder'> {
  const started = startCommand(commands);
  if (!started) return {};
  // npm runs a script in its package's folder, wherever it was called from.
  const isNpm = /^npm\b/.test(started.command);
  const typedIn = family[isNpm ? Math.max(0, started.position - 1) : started.position]?.details().folder;
  const isElsewhere = typedIn !== undefined && typedIn !== folder;
  return { startCommand: started.command, ...(isElsewhere && { startFolder: fromHome(typedIn) }) };
}
