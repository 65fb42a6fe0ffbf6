import { expect, test } from 'vitest';
import { behind } from '../../protocol/behind.ts';

test.each([
  ['0.1.0', '0.2.0', 'helper'],
  ['0.10.0', '0.9.3', 'extension'],
  ['1.0.0', '0.9.0', 'extension'],
  ['0.9.0', '1.0', 'helper'],
  ['0.1.0', '0.1.7', undefined],
  ['0.1.0-beta.1', '0.1.0', undefined],
  [undefined, '0.1.0', undefined],
  ['today', '0.1.0', undefined],
])('of a helper %s and an extension %s: %s', (helper, extension, older) => {
  expect(behind(helper, extension)).toBe(older);
});
