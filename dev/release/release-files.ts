import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A published version, as those who pass it on need to know it. */
export interface Release {
  version: string;
  homepage: string;
  /** What a name of a package leads to. */
  file(name: string): { url: string; sha256: string };
}

export function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** As `sha256sum --check` reads it. */
export function checksums(folder: string): string {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ name }) => name).sort();
  return names.map((name) => `${sha256(join(folder, name))}  ${name}\n`).join('');
}
