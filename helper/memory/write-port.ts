import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import type { RememberedPort } from '../../evidence/port/remembered-port.ts';
import { ifWritable } from './if-writable.ts';
import { memoryFolder } from './memory-folder.ts';
import { printPortFile } from './port-file.ts';
import { portPath, readPort } from './read-port.ts';
import { tidyMemory } from './tidy-memory.ts';

/**
 * Keeps what is known of a port, in a file of its own: helpers of several browsers that write at once take nothing from each other.
 * The file is written beside the old one and takes its place in one step, so that nobody ever reads half of it.
 * @returns whether it could be kept; what a newer helper wrote is left alone
 */
export function writePort(server: RememberedPort): boolean {
  if (readPort(server.port) === 'newer') return false;
  const path = portPath(server.port);
  const unfinished = `${path}.new-${process.pid}`;
  const isKept = ifWritable(() => {
    makeFolder();
    writeDurably(unfinished, printPortFile(server));
    renameSync(unfinished, path);
  });
  ifWritable(() => (isKept ? tidyMemory() : rmSync(unfinished, { force: true })));
  return isKept;
}

/** Readable by its owner alone, whoever made it. */
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
