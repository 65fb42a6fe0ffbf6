import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { ifWritable } from './if-writable.ts';
import { memoryFolder } from './memory-folder.ts';
import { namesOf } from './tidy-memory.ts';

/** The state of the memory on disk. */
export interface MemoryStatus {
  /** Written with `~` for the home. */
  folder: string;
  isWritable: boolean;
  /** Damaged files, by path. */
  setAside: string[];
}

export function memoryStatus(): MemoryStatus {
  const folder = memoryFolder();
  return {
    folder: fromHome(folder),
    // The dot fails if a file is in the folder's place.
    isWritable: ifWritable(() => accessSync(`${nearestFolder(folder)}/.`, constants.W_OK)),
    setAside: namesOf('setAside').map((name) => fromHome(join(folder, name))),
  };
}

/** The folder is created when the first port is noted. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

function fromHome(path: string): string {
  const home = homedir();
  return path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}
