import { expect, test } from 'vitest';
import { newestMemory } from '../../../state/memory/newest-memory.ts';

const early = '2026-11-22T14:00:00.000Z';
const late = '2026-11-22T14:02:00.000Z';
const shop = { pid: 4711, program: 'node', project: 'shop' };

test.for([
  { name: 'neither noted anything', own: null, helpers: null, is: null },
  { name: 'only this browser', own: { lastAnsweredAt: early }, helpers: null, is: { lastAnsweredAt: early } },
  { name: 'only the helper', own: null, helpers: { lastAnsweredAt: early }, is: { lastAnsweredAt: early } },
  {
    name: 'another browser saw another server later',
    own: { ...shop, lastAnsweredAt: early },
    helpers: { pid: 4800, program: 'python3', lastAnsweredAt: late },
    is: { pid: 4800, program: 'python3', lastAnsweredAt: late },
  },
  {
    name: 'this browser saw a page later, and did not learn whose',
    own: { title: 'Shop', lastAnsweredAt: late },
    helpers: { ...shop, lastAnsweredAt: early },
    is: { title: 'Shop', lastAnsweredAt: late },
  },
  {
    name: 'of the same process, the later page and what became of it',
    own: { ...shop, title: 'Cart', lastAnsweredAt: late },
    helpers: { ...shop, title: 'Shop', lastAnsweredAt: early, isRunning: false },
    is: { ...shop, title: 'Cart', lastAnsweredAt: late, isRunning: false },
  },
])('$name', ({ own, helpers, is }) => {
  expect(newestMemory(own, helpers)).toEqual(is);
});
