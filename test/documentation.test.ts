import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { page as words } from '../words/en/page/page.ts';
import { sourceFiles } from './source-files.ts';

const pages = [
  ...readdirSync('.'),
  ...readdirSync('.github', { recursive: true, encoding: 'utf8' }).map((path) => `.github/${path}`),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`),
].filter((path) => path.endsWith('.md') && path !== 'CHANGELOG.md');

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

/** What follows `## ` and the like, as GitHub makes an anchor of it. */
function anchorsIn(page: string): string[] {
  const headings = [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\d\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test.each(pages)('%s leads to headings it has', (page) => {
  const named = [...readFileSync(page, 'utf8').matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
  expect(named.filter((anchor) => !anchorsIn(page).includes(anchor))).toEqual([]);
});

test('the page on troubles tells what to do in each state of the helper, under the words of the extension', () => {
  const headings = readFileSync('docs/troubleshooting.md', 'utf8').match(/^### .+$/gm);
  const { fine, unasked, ...troubles } = words.helper;
  for (const { title } of Object.values(troubles)) expect(headings).toContain(`### ${title}`);
});
