import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { interpreterOf } from '../../../evidence/programs/interpreters.ts';
import { readCommand } from './read-command.ts';
import { readStat } from './read-stat.ts';
import { inSlices } from './yield-between.ts';

/** The names of all programs that run, whoever started them. */
export async function programNames(): Promise<string[]> {
  const names = new Set<string>();
  for await (const entry of inSlices(readdirSync('/proc')))
    if (/^\d+$/.test(entry)) for (const name of namesOf(Number(entry))) names.add(name);
  return [...names];
}

/** The kernel keeps 15 characters of a name; the command line has the rest, and of a script its own name. */
function namesOf(pid: number): string[] {
  const name = readStat(pid)?.name;
  if (!name) return [];
  const [program = '', script = ''] = readCommand(pid).map((word) => basename(word));
  return [name, program, ...(isInterpreted(program) && !script.startsWith('-') ? [script] : [])].filter(Boolean);
}

function isInterpreted(program: string): boolean {
  return interpreterOf(program) !== undefined || /^(mono|sh|bash)/.test(program);
}
