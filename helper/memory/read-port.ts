import { readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ifReadable } from '../files/if-readable.ts';
import { ifWritable } from './if-writable.ts';
import { memoryFolder } from './memory-folder.ts';
import { type PortFile, parsePortFile } from './port-file.ts';

/** Files that Portside writes are a tenth of this. */
const maxBytes = 16_384;

/** What we remember about a port. A damaged file is moved aside, so that the port can be noted again and a person can look at the file. */
export function readPort(port: number): Exclude<PortFile, 'damaged'> | undefined {
  const path = portPath(port);
  const text = ifReadable(() => (statSync(path).size <= maxBytes ? readFileSync(path, 'utf8') : ''));
  if (text === undefined) return undefined;
  const found = parsePortFile(text, port);
  if (found !== 'damaged') return found;
  ifWritable(() => renameSync(path, `${path}.damaged-${new Date().toISOString().slice(0, 10)}`));
  return undefined;
}

export function portPath(port: number): string {
  return join(memoryFolder(), `${port}.json`);
}
