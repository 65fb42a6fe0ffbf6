import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

const pages = [
  'README.md',
  'INTERNALS.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`),
].filter((path) => path.endsWith('.md'));

const files = sourceFiles();

/** `helper/reach/connect-loopback.ts`; what holds `<`, `*` or `{` stands for many. A page may leave out the folder that it speaks of. */
const path = /`((?:[\w.-]+\/)+[\w.-]+\.(?:tsx?|mjs|json|md|css))`/g;
const link = /\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g;

test.each(pages)('%s names files that exist', (page) => {
  const text = readFileSync(page, 'utf8');
  const named = [...text.matchAll(path)].map(([, file = '']) => file);
  const linked = [...text.matchAll(link)].map(([, file = '']) => join(dirname(page), file));
  const isThere = (file: string) => existsSync(file) || files.some((one) => one.endsWith(`/${file}`));
  expect([...named.filter((file) => !isThere(file)), ...linked.filter((file) => !existsSync(file))]).toEqual([]);
});
