import { afterAll, expect, test } from 'vitest';
import type { AskedFrom } from '../../../evidence/index.ts';
import type { Service } from '../../../evidence/machine/services.ts';
import { languages } from '../../../words/languages.ts';
import { loadWords } from '../../../words/load-words.ts';
import { askedFromLines } from '../../../words/report/asked-from-lines.ts';

const here = { folder: '~/shop/src', checkout: { root: '~/shop', branch: 'main' } };
const there = { serverFolder: '~/shop-fix/web', serverCheckout: { root: '~/shop-fix', branch: 'fix-ui' } };
const own: Service = { port: 3001, addresses: [], isFromHere: true };

afterAll(() => loadWords('en'));

test.for<[string, AskedFrom | undefined, Service[], string[]]>([
  ['nobody asks from a folder', undefined, [own], []],
  ['nobody is on the port', here, [own], []],
  ['the page is of this folder', { ...here, ...there, server: 'this-folder' }, [own], []],
  ['the page is of another package here', { ...here, ...there, server: 'this-checkout' }, [own], []],
  [
    'the page is of another project',
    { ...here, ...there, server: 'other-project' },
    [
      { ...own, isFromHere: false },
      { ...own, web: false },
    ],
    ["This page is served from ~/shop-fix (branch fix-ui); you're in ~/shop (branch main)."],
  ],
  [
    'the page is of another checkout, and there are servers of this folder',
    { folder: '~/shop', serverFolder: '~/copy', server: 'other-checkout' },
    [own, { ...own, port: 3002 }],
    [
      "This page is served from another checkout of this project, ~/copy; you're in ~/shop. Your servers from this folder are on ports 3001 and 3002.",
    ],
  ],
])('%s', ([, askedFrom, services, expected]) => {
  expect(askedFromLines(askedFrom, services)).toEqual(expected);
});

test.for(languages)('%s names both folders and the port', async (language) => {
  await loadWords(language);
  const [line = ''] = askedFromLines({ ...here, ...there, server: 'other-checkout' }, [own]);
  for (const part of ['~/shop-fix', 'fix-ui', '~/shop', 'main', '3001']) expect(line).toContain(part);
});
