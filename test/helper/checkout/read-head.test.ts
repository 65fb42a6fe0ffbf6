import { expect, test } from 'vitest';
import { parseHead } from '../../../helper/checkout/read-head.ts';

const hash = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

test.for([
  ['ref: refs/heads/main\n', { branch: 'main' }],
  ['ref: refs/heads/feature/größe-2\n', { branch: 'feature/größe-2' }],
  ['ref:refs/heads/main', { branch: 'main' }],
  [`ref: refs/heads/${hash}\n`, { branch: hash }],
  [`${hash}\n`, { commit: '4b825dc' }],
  [`${'a1'.repeat(32)}\n`, { commit: 'a1a1a1a' }],
  // Where branches are kept in one table.
  ['ref: refs/heads/.invalid\n', {}],
  ['ref: refs/remotes/origin/main\n', {}],
  ['ref: refs/heads/\n', {}],
  ['ref: refs/heads/a b\n', {}],
  ['ref: refs/heads/a..b\n', {}],
  ['ref: refs/heads/a\u202eb\n', {}],
  ['ref: refs/heads/a`b\n', {}],
  ['ref: refs/heads/main\nref: refs/heads/other\n', {}],
  [`${hash}0\n`, {}],
  ['4b825dc\n', {}],
  ['', {}],
] as const)('%j', ([text, expected]) => {
  expect(parseHead(text)).toEqual(expected);
});
