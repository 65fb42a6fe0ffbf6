import { expect, test } from 'vitest';
import { withoutFullStop } from '../../../words/names/without-full-stop.ts';

test.each([
  ['This host is not allowed.', 'This host is not allowed'],
  ['open failed: Connection refused', 'open failed: Connection refused'],
  ['Loading... ', 'Loading'],
  ['出错了。', '出错了'],
])('%j is quoted as %j', (said, quoted) => {
  expect(withoutFullStop(said)).toBe(quoted);
});
