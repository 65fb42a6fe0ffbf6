import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { ifReadable } from '../if-readable.ts';
import { browsers } from './browsers.ts';
import { type Choice, programFolder, type Registration, registrations } from './registrations.ts';
import type { Report } from './report.ts';

/** Takes back what `install` wrote. The program itself goes with the last browser that uses it. */
export function uninstall(choice: Choice): Report {
  const removed = chosen(choice)
    .map(({ manifest }) => manifest)
    .filter((manifest) => existsSync(manifest));
  for (const manifest of removed) {
    rmSync(manifest);
    removeIfEmpty(dirname(manifest));
  }
  const folder = programFolder(choice);
  if (existsSync(folder) && !isStillUsed(choice)) {
    rmSync(folder, { recursive: true });
    removed.push(folder);
    if (choice.manifestDir) removeIfEmpty(dirname(folder));
  }
  const lines = removed.map((path) => `Removed ${path}`);
  return { ok: true, lines: lines.length > 0 ? lines : ['There is nothing to remove.'] };
}

/** Without a choice every browser is gone through, found or not: it may have been removed since. */
function chosen(choice: Choice): Registration[] {
  return choice.browser || choice.manifestDir ? registrations(choice) : everyRegistration();
}

function everyRegistration(): Registration[] {
  return browsers.flatMap(({ name }) => registrations({ browser: name }));
}

function isStillUsed({ manifestDir }: Choice): boolean {
  const others = manifestDir ? registrations({ manifestDir }) : everyRegistration();
  return others.some(({ manifest }) => existsSync(manifest));
}

/** The folder may be one that `install` made. */
function removeIfEmpty(folder: string): void {
  if (ifReadable(() => readdirSync(folder))?.length === 0) rmdirSync(folder);
}
