import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One file to write: its content, or the file to copy. */
export type FileToWrite = { path: string; mode: number } & ({ content: string | Buffer } | { copyOf: string });

/**
 * Writes all of these files or none. Each is written completely next to its place before the first one is moved there: if the disk is
 * full or read-only, the old files stay as they are, and a browser that looks at this moment finds either the old file or the new one.
 */
export function writeTogether(files: FileToWrite[]): void {
  const takeBack: (() => void)[] = [];
  try {
    for (const file of files) {
      const made = mkdirSync(dirname(file.path), { recursive: true });
      if (made) takeBack.push(() => rmSync(made, { recursive: true }));
      takeBack.push(() => rmSync(beside(file), { force: true }));
      writeBeside(file);
    }
    for (const file of files) renameSync(beside(file), file.path);
  } catch (error) {
    for (const step of takeBack.reverse()) step();
    throw error;
  }
}

function beside({ path }: FileToWrite): string {
  return `${path}.new`;
}

function writeBeside(file: FileToWrite): void {
  if ('content' in file) writeFileSync(beside(file), file.content);
  else copyFileSync(file.copyOf, beside(file));
  chmodSync(beside(file), file.mode);
}
