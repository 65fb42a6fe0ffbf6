import { withoutUndefined } from '../../without-undefined.ts';
import { type Listed, listedProcesses } from '../listed-processes.ts';
import { runSystemCommand } from '../run-system-command.ts';
import type { Processes } from '../running-process.ts';
import { folderInCommand } from './folder-in-command.ts';
import { type ListedProcess, processesInJson, processesInTasklist } from './parse-processes.ts';
import { splitCommandLine } from './split-command-line.ts';

/** The processes of this Windows; where PowerShell may not run, no more than their names. */
export async function windowsProcesses(): Promise<Processes> {
  const list = processesInJson(await runSystemCommand('windowsProcesses').catch(() => ''));
  const known = list.length > 0 ? list : processesInTasklist(await runSystemCommand('windowsPrograms'));
  return listedProcesses(joinProcesses(known));
}

/** What can be told of each process in the list. */
export function joinProcesses(list: readonly ListedProcess[]): Listed[] {
  const startOf = new Map(list.map(({ pid, startedAt }) => [pid, startedAt]));
  return list.map(({ pid, parent, name, commandLine, startedAt }) => {
    const shownWords = splitCommandLine(commandLine);
    const words = recognisable(shownWords);
    // The number of a parent that has ended is given to other programs again.
    const isParent = !startedAt || (startOf.get(parent) ?? startedAt) <= startedAt;
    return {
      pid,
      parent: isParent && parent !== pid ? parent : 0,
      program: name.replace(/\.exe$/i, ''),
      words,
      shownWords,
      isOwn: words.length > 0,
      details: () => withoutUndefined({ startedAt, folder: folderInCommand(shownWords) }),
    };
  });
}

/** As the same command would look elsewhere: `C:\Program Files\nodejs\node.exe` is `C:/Program Files/nodejs/node`. */
function recognisable(words: readonly string[]): string[] {
  const [program = '', ...others] = words.map((word) => word.replaceAll('\\', '/'));
  return [program.replace(/\.(exe|cmd|bat)$/i, ''), ...others].filter(Boolean);
}
