import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { ifWritable } from './if-writable.ts';
import { memoryFolder } from './memory-folder.ts';
import { tidyMemory } from './tidy-memory.ts';

/**
 * Writes a file of the memory beside the old one, and has it take its place in one step, so that nobody ever reads half of it.
 * @returns whether it could be kept
 */
export function keepFile(path: string, text: string): boolean {
  const unfinished = `${path}.new-${process.pid}`;
  const isKept = ifWritable(() => {
    makeFolder();
    writeDurably(unfinished, text);
    renameSync(unfinished, path);
  });
  ifWritable(() => (isKept ? tidyMemory() : rmSync(unfinished, { force: true })));
  return isKept;
}

/** Readable only by its owner, even if it existed with other permissions. */
function makeFolder(): void {
  const folder = memoryFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (statSync(folder).mode & 0o077) chmodSync(folder, 0o700);
}

function writeDurably(path: string, text: string): void {
  rmSync(path, { force: true });
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
