import { expect, test } from 'vitest';
import { UsageError } from '../../../cli/usage-error.ts';
import { parseTimeout } from '../../../cli/wait/parse-timeout.ts';

test.each([
  ['500ms', 500],
  ['60s', 60_000],
  ['2m', 120_000],
  ['24h', 86_400_000],
  ['30', 30_000],
  ['1.5s', 1500],
  ['0.5', 500],
  ['1ms', 1],
])('%s is %i ms', (typed, timeoutMs) => {
  expect(parseTimeout(typed)).toBe(timeoutMs);
});

test.each([
  '0',
  '0s',
  '0.1ms',
  '-5',
  '+5',
  '1e3',
  '',
  ' ',
  's',
  '5 s',
  '5S',
  '5sec',
  '1m30s',
  'soon',
  'Infinity',
  '25h',
  '0x10',
])('%j is no time', (typed) => {
  expect(() => parseTimeout(typed)).toThrow(UsageError);
  expect(() => parseTimeout(typed)).toThrow(`“${typed}” isn't a time to wait: use 500ms, 60s, 2m or`);
});
