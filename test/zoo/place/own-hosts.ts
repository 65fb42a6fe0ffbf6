import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../../browsers/run-program.ts';
import { CannotBeMade } from './cannot-be-made.ts';
import type { Place } from './place.ts';

let own: string | undefined;

/** Gives this process, and whatever it starts, a hosts file of its own; it takes a mount namespace. */
export async function ownHosts(folder: string): Promise<void> {
  const copy = join(folder, 'hosts');
  await copyFile('/etc/hosts', copy);
  await runProgram('mount', ['--bind', copy, '/etc/hosts']);
  own = copy;
}

/** Changes the hosts file for as long as the world lasts. */
export async function changeHosts(place: Place, change: (text: string) => string): Promise<void> {
  const path = own;
  if (!path) throw new CannotBeMade('the hosts file is that of the whole machine');
  const before = await readFile(path, 'utf8');
  await writeFile(path, change(before));
  place.afterwards(() => writeFile(path, before));
}
