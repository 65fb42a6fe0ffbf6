import { expect, test } from 'vitest';
import { covers } from '../../../evidence/address/covers.ts';

test.each([
  ['127.0.0.1', '127.0.0.1', true],
  ['127.0.0.1', '127.0.0.2', false],
  ['0.0.0.0', '127.0.0.2', true],
  ['0.0.0.0', '::1', false],
  ['::', '::1', true],
  ['::', '127.0.0.1', true],
  ['::1', '127.0.0.1', false],
  ['192.0.2.10', '127.0.0.1', false],
])('a socket on %s takes connections to %s: %s', (bound, address, expected) => {
  expect(covers(bound, address)).toBe(expected);
});
