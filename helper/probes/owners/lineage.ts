import { basename } from 'node:path';
import { programName } from '../../proc/program-name.ts';
import { readCommand } from '../../proc/read-command.ts';
import { readStat } from '../../proc/read-stat.ts';

export interface Ancestor {
  pid: number;
  program: string;
  words: string[];
}

const maximumAncestors = 8;
const shells = new Set(['sh', 'bash', 'zsh', 'dash', 'fish', 'ksh', 'ash', 'nu', 'pwsh', 'tcsh']);

/** The processes above this one, the parent first, up to the shell a person types into. */
export function lineage(pid: number, limit = maximumAncestors): Ancestor[] {
  const parent = readStat(pid)?.parent;
  const stat = parent ? readStat(parent) : undefined;
  if (!parent || !stat || limit === 0) return [];
  const words = readCommand(parent);
  const ancestor = { pid: parent, program: programName(parent, stat.name, words), words };
  return isInteractiveShell(words) ? [ancestor] : [ancestor, ...lineage(parent, limit - 1)];
}

/** `-zsh` or `bash -l`; but `sh -c "vite"` and `bash start.sh` only pass a command on. */
export function isInteractiveShell([program, ...options]: readonly string[]): boolean {
  return isShell(program) && options.every((option) => /^-[^c]*$/.test(option));
}

export function isShell(program = ''): boolean {
  return shells.has(basename(program).replace(/^-/, ''));
}
