import { readFileSync, statSync } from 'node:fs';
import { ifReadable } from './if-readable.ts';

const usualMaximumBytes = 262_144;

/** A settings file; undefined if it's missing, not ours to read, or longer than a person would write it. */
export function readSmallFile(path: string, maxBytes = usualMaximumBytes): string | undefined {
  return ifReadable(() => {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= maxBytes ? readFileSync(path, 'utf8') : undefined;
  });
}
