import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheets = globSync('{components,entrypoints,devtools-panel}/**/*.css');

test.each(sheets)('%s moves nothing for who asked for less motion', (path) => {
  const allowed = /@media \(prefers-reduced-motion: no-preference\) \{\n(?: .*\n|\n)*\}/g;
  const always = readFileSync(path, 'utf8').replace(allowed, '');
  expect(always).not.toMatch(/^\s*(animation|transition|scroll-behavior)\b/m);
});
