import { expect, test } from 'vitest';
import { isSameServer } from '../../../../diagnosis/reading/program/same-server.ts';

const at = '2026-11-22T13:48:00.000Z';
const shop = {
  lastAnsweredAt: at,
  pid: 1,
  program: 'node',
  framework: 'vite' as const,
  project: 'shop',
  folder: '~/shop',
};

test.each([
  ['its own number', { pid: 1 }, true],
  ['the folder', { pid: 2, folder: '~/shop', project: 'x' }, true],
  ['the project, in another folder', { pid: 2, folder: '~/shop/web', project: 'shop' }, true],
  ['another folder and project', { pid: 2, folder: '~/blog', project: 'blog' }, false],
  ['another framework', { pid: 2, program: 'node', framework: 'next' as const }, false],
  ['another program', { pid: 2, program: 'python3' }, false],
  ['the same program, which tells nothing', { pid: 2, program: 'node' }, undefined],
  ['nothing', {}, undefined],
])('known by %s', (_, process, expected) => {
  expect(isSameServer(process, shop)).toBe(expected);
});
