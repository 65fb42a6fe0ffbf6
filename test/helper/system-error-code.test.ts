import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { systemErrorCode } from '../../helper/system-error-code.ts';

test('an error of the system has a code, and no other value has', () => {
  let error: unknown;
  try {
    readFileSync('no/such/file');
  } catch (caught) {
    error = caught;
  }
  expect(systemErrorCode(error)).toBe('ENOENT');
  expect(systemErrorCode(new TypeError('no'))).toBeUndefined();
  expect(systemErrorCode({ code: 'ENOENT' })).toBeUndefined();
});
