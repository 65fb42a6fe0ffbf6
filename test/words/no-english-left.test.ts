import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../words/languages.ts';
import { sourceFiles } from '../source-files.ts';

/** Words of English sentences that no other language here has. Cases show only some of the sentences, so the files themselves are read. */
const english = /\b(the|isn't|doesn't|that|but|and|with|which|your|are|does)\b/i;

/** What is English in every language: comments, imports, keys and names of cases. */
const notSaid = /\/\*[\s\S]*?\*\/|(^|\s)\/\/.*|^import [^;]*;|^export \{[^;]*;|'[^'\n]*':|\bcase '[^']*'/gm;

test.each(languages.filter((language) => language !== 'en'))(
  'no sentence of English is left in words/%s',
  (language) => {
    const folder = language.slice(0, 2);
    const files = sourceFiles().filter((file) => file.startsWith(`words/${folder}/`) && file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(100);
    const left = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .replace(notSaid, '')
        .split('\n')
        .filter((line) => english.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(left).toEqual([]);
  },
);

test('a Chinese step ends with a colon or a full stop of its own script, never with those of words/steps', () => {
  const files = sourceFiles().filter((file) => file.startsWith('words/zh/') && file.endsWith('.ts'));
  const importsOf = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^']*with-command\.ts)'/g)].map(([, path = '']) =>
      join(dirname(file), path),
    );
  expect(new Set(files.flatMap(importsOf))).toEqual(new Set(['words/zh/steps/with-command.ts']));
});
