import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';

const sheet = readFileSync(new URL('../../../components/page/palette.css', import.meta.url), 'utf8');
const [usual = '', more = ''] = sheet.split('@media (prefers-contrast: more)');

type Palette = Record<string, string>;

/** `--ink: light-dark(#1a1b1e, #ecedee);` */
function colours(text: string, scheme: 'light' | 'dark'): Palette {
  const found = text.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
  return Object.fromEntries([...found].map(([, name, light, dark]) => [name, scheme === 'light' ? light : dark]));
}

function tooClose(palette: Palette, words: string[], grounds: string[], least: number): string[] {
  return words.flatMap((word) =>
    grounds
      .map((ground) => ({ ground, ratio: contrast(palette[word] ?? '', palette[ground] ?? '') }))
      .filter(({ ratio }) => ratio < least)
      .map(({ ground, ratio }) => `${word} on ${ground}: ${ratio.toFixed(2)}`),
  );
}

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  const palette = colours(usual, scheme);
  const stronger = { ...palette, ...colours(more, scheme) };

  test('what is read has the contrast of level AAA, what is told by colour that of AA', () => {
    expect(Object.keys(palette)).toHaveLength(15);
    expect(tooClose(palette, ['ink', 'soft'], ['bg', 'card', 'code'], 7)).toEqual([]);
    expect(tooClose(palette, ['accent', 'ok', 'bad', 'warn'], ['bg', 'card'], 4.5)).toEqual([]);
    const marks = ['ok', 'bad', 'warn'].flatMap((mark) => tooClose(palette, [mark], [`${mark}-bg`], 4.5));
    expect([...marks, ...tooClose(palette, ['on-accent'], ['accent'], 4.5)]).toEqual([]);
  });

  test('the edge of a field and the ring of the focus can be seen', () => {
    expect(tooClose(palette, ['field', 'accent'], ['bg', 'card', 'code'], 3)).toEqual([]);
  });

  test('for who wants more contrast, all words have that of AAA, and every line can be seen', () => {
    expect(tooClose(stronger, ['ink', 'soft', 'accent', 'ok', 'bad', 'warn'], ['bg', 'card'], 7)).toEqual([]);
    const marks = ['ok', 'bad', 'warn'].flatMap((mark) => tooClose(stronger, [mark], [`${mark}-bg`], 7));
    expect([...marks, ...tooClose(stronger, ['on-accent'], ['accent'], 7)]).toEqual([]);
    expect(tooClose(stronger, ['line', 'field'], ['bg', 'card'], 4.5)).toEqual([]);
  });
});
