import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** `@keyframes` that show and hide, and move nothing. */
const ofVisibility = /@keyframes ([\w-]+) \{(?:\s*[\w.%, \n]+\{\s*visibility: \w+;\s*\})+\s*\}/g;

const sheets = globSync('{components,entrypoints,devtools-panel}/**/*.css');

test.each(sheets)('%s moves nothing for who asked for less motion', (path) => {
  const allowed = /@media \(prefers-reduced-motion: no-preference\) \{\n(?: .*\n|\n)*\}/g;
  const sheet = readFileSync(path, 'utf8').replace(allowed, '');
  const still = [...sheet.matchAll(ofVisibility)].map(([, name]) => `animation: ${name} `);
  const always = still.reduce((text, one) => text.replace(one, ''), sheet);
  expect(always).not.toMatch(/^\s*(animation|transition|scroll-behavior)\b/m);
});
