import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Place } from './place.ts';
import type { Running } from './running.ts';

const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');

/** Vite's development server for the world's folder. */
export function startVite(place: Place, port: number): Promise<Running> {
  return place.start(process.execPath, [vite, '--host', '127.0.0.1', '--port', `${port}`], /Local:/);
}
