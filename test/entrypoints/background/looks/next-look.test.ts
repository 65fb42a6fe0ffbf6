import { expect, test } from 'vitest';
import { nextLook } from '../../../../entrypoints/background/looks/next-look.ts';

const waiting = { isUrgent: false, isOver: false };
const underWay = { ...waiting, beganAt: 1 };
const over = { ...underWay, isOver: true };

function named(...looks: [string, typeof waiting][]) {
  return looks.map(([name, look]) => ({ name, ...look }));
}

test.each<[string, [string, typeof waiting][], string | undefined]>([
  ['the only one', [['a', waiting]], 'a'],
  [
    'the first of several',
    [
      ['a', waiting],
      ['b', waiting],
    ],
    'a',
  ],
  [
    'the one that somebody waits for',
    [
      ['a', waiting],
      ['b', { ...waiting, isUrgent: true }],
    ],
    'b',
  ],
  [
    'none that has begun',
    [
      ['a', underWay],
      ['b', waiting],
    ],
    'b',
  ],
  [
    'none where all have begun',
    [
      ['a', { ...underWay, isUrgent: true }],
      ['b', over],
    ],
    undefined,
  ],
  [
    'none beside four that are under way, however urgent',
    [
      ['a', underWay],
      ['b', underWay],
      ['c', underWay],
      ['d', underWay],
      ['e', { ...waiting, isUrgent: true }],
    ],
    undefined,
  ],
  [
    'the next one, once one of four is over',
    [
      ['a', underWay],
      ['b', over],
      ['c', underWay],
      ['d', underWay],
      ['e', waiting],
    ],
    'e',
  ],
])('%s', (_, looks, next) => {
  expect(nextLook(named(...looks))?.name).toBe(next);
});
