import { chmodSync, lutimesSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { PackageFile } from './linux-files.ts';

/** Writes the files of a package below a folder, all as old as its sources and with the rights they are to have. */
export function layOut(root: string, files: PackageFile[], date: Date): void {
  for (const file of files) {
    const path = join(root, file.path);
    mkdirSync(dirname(path), { recursive: true });
    if ('link' in file) symlinkSync(linkFrom(file.path, file.link), path);
    else writeFileSync(path, file.content);
    // Whatever the umask.
    if ('content' in file) chmodSync(path, file.isProgram ? 0o755 : 0o644);
  }
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    lutimesSync(path, date, date);
  }
  chmodSync(root, 0o755);
  lutimesSync(root, date, date);
}

/** Within /usr a link is relative, so that it holds wherever that is mounted. */
function linkFrom(path: string, to: string): string {
  return path.startsWith('/usr/') ? relative(dirname(path), to) : to;
}
