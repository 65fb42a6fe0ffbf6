import { readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { ifReadable } from '../../files/if-readable.ts';

/** What a person calls the program: node, python3, nginx. */
export function programName(pid: number, name: string, command: readonly string[]): string {
  const executable = ifReadable(() => readlinkSync(`/proc/${pid}/exe`))?.replace(/ \(deleted\)$/, '');
  return chooseName(name, command, executable);
}

/**
 * The kernel's short name is what was started (python3, not python3.11; a script's own name), unless the program has put
 * something else there: node 24 says `MainThread`, Next.js `next-server (v1`. Then it is the name of the executable.
 */
export function chooseName(name: string, command: readonly string[], executable?: string): string {
  const file = executable && basename(executable);
  const started = command.slice(0, 2).map((word) => basename(word));
  if (!file || file.startsWith(name) || started.some((word) => word.startsWith(name))) {
    return started.find((word) => name.length === 15 && word.startsWith(name)) ?? name;
  }
  return file;
}
