import { expect, test } from 'vitest';
import { placeName as inGerman } from '../../../words/de/names/place-name.ts';
import { placeName as inEnglish } from '../../../words/en/names/place-name.ts';
import { placeName as inSpanish } from '../../../words/es/names/place-name.ts';
import { placeName as inChinese } from '../../../words/zh/names/place-name.ts';

const root = '~/shop';

test.for([
  [inEnglish, '~/shop (branch fix-ui)', '~/shop (detached at 4b825dc)', '~/shop (branch unknown)'],
  [inGerman, '~/shop (Branch fix-ui)', '~/shop (losgelöst bei 4b825dc)', '~/shop (Branch unbekannt)'],
  [inSpanish, '~/shop (rama fix-ui)', '~/shop (HEAD desacoplada en 4b825dc)', '~/shop (rama desconocida)'],
  [inChinese, '~/shop（分支 fix-ui）', '~/shop（分离于 4b825dc）', '~/shop（分支未知）'],
] as const)('a folder, and what is checked out in it', ([placeName, branch, commit, unknown]) => {
  expect(placeName('~/shop', { root, branch: 'fix-ui' })).toBe(branch);
  expect(placeName('~/shop', { root, commit: '4b825dc' })).toBe(commit);
  expect(placeName('~/shop', { root })).toBe(unknown);
  expect(placeName('~/shop', undefined)).toBe('~/shop');
});
