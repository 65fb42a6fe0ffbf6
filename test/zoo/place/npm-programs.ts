import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from './place.ts';
import type { Running } from './running.ts';

const installed = fileURLToPath(new URL('../programs/node_modules', import.meta.url));

/** Set-up leaves this file when all of them are there. */
export function areNpmProgramsInstalled(): boolean {
  return existsSync(join(installed, '.portside-set-up'));
}

/** Runs a file of a package of programs/, in the world's folder, until it listens on the port. */
export function startNpmProgram(
  place: Place,
  script: string,
  words: readonly string[],
  ready: number | RegExp,
): Promise<Running> {
  return place.start(process.execPath, [join(installed, script), ...words], ready);
}

/** Runs a program of our own that is written for a package of programs/; in `text`, `from 'NAME'` may name any of them. */
export async function startNpmScript(place: Place, text: string, ready: number | RegExp): Promise<Running> {
  await symlink(installed, join(place.folder, 'node_modules')).catch(() => undefined);
  return place.start(process.execPath, [await place.write('server.mjs', text)], ready);
}
