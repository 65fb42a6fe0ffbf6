import { posix } from 'node:path';
import { withoutUndefined } from '../../without-undefined.ts';
import { type Listed, listedProcesses } from '../listed-processes.ts';
import { runSystemCommand } from '../run-system-command.ts';
import type { Processes } from '../running-process.ts';
import { foldersInLsof } from './parse-lsof.ts';
import { columnInPs, processesInPs, wordsOf } from './parse-ps.ts';

/** The processes of this Mac. Without their folders, which take longest, they are still known. */
export async function macosProcesses(): Promise<Processes> {
  const [list, names, commandLines, folders] = await Promise.all([
    runSystemCommand('macosProcesses'),
    runSystemCommand('macosProgramNames'),
    runSystemCommand('macosCommandLines'),
    runSystemCommand('macosFolders').catch(() => ''),
  ]);
  return listedProcesses(joinProcesses({ list, names, commandLines, folders, ownUid: process.getuid?.() }));
}

interface Printed {
  list: string;
  names: string;
  commandLines: string;
  folders: string;
  ownUid: number | undefined;
}

/** What the lists say of each process. */
export function joinProcesses({ list, names, commandLines, folders, ownUid }: Printed): Listed[] {
  const [nameOf, lineOf, folderOf] = [columnInPs(names), columnInPs(commandLines), foldersInLsof(folders)];
  return processesInPs(list).map(({ pid, parent, uid, user, state, startedAt, startedAs }) => {
    const words = typedCommand(wordsOf(lineOf.get(pid) ?? '', startedAs));
    const folder = folderOf.get(pid);
    return {
      pid,
      parent,
      program: programName(nameOf.get(pid) ?? '', startedAs),
      words,
      isOwn: (ownUid === 0 || uid === ownUid) && words.length > 0,
      details: () => withoutUndefined({ startedAt, state, user, folder }),
    };
  });
}

/** Python for macOS starts itself once more, as an application of this path. */
const pythonApplication = /\/Python\.app\/Contents\/MacOS\/Python$/;

/** The kernel keeps this much of a name. */
const maxNameLength = 16;

function programName(name: string, startedAs: string): string {
  if (pythonApplication.test(startedAs)) return 'python3';
  const file = posix.basename(startedAs);
  // Brackets stand around the name of a process that has ended.
  return name.length >= maxNameLength && file.startsWith(name) ? file : name.replace(/^\((.*)\)$/, '$1');
}

function typedCommand([program = '', ...words]: readonly string[]): string[] {
  return [program.replace(pythonApplication, '/python3'), ...words].filter(Boolean);
}
