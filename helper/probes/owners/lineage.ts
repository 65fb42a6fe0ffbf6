import { basename } from 'node:path';
import type { Processes, RunningProcess } from '../../system/running-process.ts';

export interface Ancestor extends RunningProcess {
  pid: number;
}

const maxAncestors = 8;
const shells = new Set(['sh', 'bash', 'zsh', 'dash', 'fish', 'ksh', 'ash', 'nu', 'pwsh', 'tcsh', 'cmd', 'powershell']);

/** The processes from this one upwards, up to the shell a person types into. */
export function lineage(pid: number, processes: Processes, limit = maxAncestors): Ancestor[] {
  const found = pid && limit > 0 ? processes.read(pid) : undefined;
  if (!found) return [];
  const ancestor = { pid, ...found };
  return isInteractiveShell(found.words) ? [ancestor] : [ancestor, ...lineage(found.parent, processes, limit - 1)];
}

/** `-zsh`, `bash -l`, `cmd /k`. In contrast, `sh -c "vite"`, `cmd /d /s /c vite` and `bash start.sh` only run a command. */
export function isInteractiveShell([program, ...options]: readonly string[]): boolean {
  return isShell(program) && options.every((option) => /^[-/][^c]*$/.test(option));
}

export function isShell(program = ''): boolean {
  return shells.has(basename(program).replace(/^-/, ''));
}
