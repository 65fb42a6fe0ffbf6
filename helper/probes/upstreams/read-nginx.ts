import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ifReadable } from '../../files/if-readable.ts';
import { readSmallFile } from '../../files/read-small-file.ts';
import { type Directive, parseNginx } from './parse-nginx.ts';

const maxFiles = 50;

/** An nginx configuration with its included files in place. Those that can't be read are left out. */
export function readNginx(path: string): Directive[] {
  const folder = dirname(path);
  let files = 0;
  return read(path);

  function read(file: string): Directive[] {
    files += 1;
    if (files > maxFiles) return [];
    return include(parseNginx(readSmallFile(file) ?? ''));
  }

  function include(level: Directive[]): Directive[] {
    return level.flatMap(({ words, inside }) =>
      words[0] === 'include' && words[1]
        ? matching(resolve(folder, words[1])).flatMap(read)
        : [{ words, inside: include(inside) }],
    );
  }
}

/** `sites-enabled/*` and `conf.d/*.conf`: we expand a star in the last part only. */
function matching(pattern: string): string[] {
  if (!pattern.includes('*')) return [pattern];
  const parts = basename(pattern)
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const name = new RegExp(`^${parts.join('.*')}$`);
  const names = ifReadable(() => readdirSync(dirname(pattern))) ?? [];
  return names.filter((candidate) => name.test(candidate)).map((candidate) => join(dirname(pattern), candidate));
}
