import { readFileSync, statSync } from 'node:fs';
import { ifReadable } from './if-readable.ts';
import { parseJson } from './parse-json.ts';

/** Settings of browsers and engines are shorter. Anything longer isn't read into memory. */
const maxBytes = 1_000_000;

/** @returns undefined if the file is missing, too long or not JSON */
export function readJson(path: string): unknown {
  const text = ifReadable(() => (statSync(path).size <= maxBytes ? readFileSync(path, 'utf8') : undefined));
  return text === undefined ? undefined : parseJson(text);
}
