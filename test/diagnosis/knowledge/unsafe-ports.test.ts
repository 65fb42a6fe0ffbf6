import { expect, test } from 'vitest';
import { browsersBlocking } from '../../../diagnosis/knowledge/unsafe-ports.ts';

test.each([
  [6000, ['Chromium', 'Firefox']],
  [22, ['Chromium', 'Firefox']],
  [0, ['Chromium', 'Firefox']],
  [10_080, ['Chromium', 'Firefox']],
  [4190, ['Firefox']],
  [6679, ['Firefox']],
  [6001, []],
  [80, []],
  [443, []],
  [3000, []],
  [65_535, []],
])('port %i is blocked by %o', (port, expected) => {
  expect(browsersBlocking(port)).toEqual(expected);
});

test('no port where development servers start is blocked', () => {
  const usual = [1234, 3000, 4000, 4173, 4200, 4321, 5000, 5173, 8000, 8080, 8081, 8787, 8888, 9292];
  expect(usual.filter((port) => browsersBlocking(port).length > 0)).toEqual([]);
});
