import { existsSync, readFileSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';

/** What an engine or a sandbox leaves inside. */
const markedFiles = ['/.dockerenv', '/run/.containerenv', '/run/systemd/container', '/.flatpak-info'];

export interface Marks {
  files: readonly string[];
  /** The name of process 1: bwrap and firejail stay there where they hide the processes outside. */
  firstProgram?: string | undefined;
}

/** What on this machine speaks of a sandbox. */
export function sandboxMarks(): Marks {
  return {
    files: markedFiles.filter((path) => existsSync(path)),
    firstProgram: ifReadable(() => readFileSync('/proc/1/comm', 'utf8'))?.trim(),
  };
}
