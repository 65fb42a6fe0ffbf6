import { expect, test } from 'vitest';
import { timeAgo } from '../../../../words/en/names/time-ago.ts';
import { at } from '../../../diagnosis/evidence.ts';

test.each([
  [0, 'less than a minute ago'],
  [59_999, 'less than a minute ago'],
  [60_000, '1 minute ago'],
  [119_999, '1 minute ago'],
  [12 * 60_000, '12 minutes ago'],
  [3_599_999, '59 minutes ago'],
  [3_600_000, '1 hour ago'],
  [86_399_999, '23 hours ago'],
  [86_400_000, '1 day ago'],
  [30 * 86_400_000, '30 days ago'],
  [-5000, 'less than a minute ago'],
])('%i ms before now is %s', (elapsedMs, expected) => {
  expect(timeAgo(new Date(Date.parse(at) - elapsedMs).toISOString(), at)).toBe(expected);
});

test('nobody noted when', () => {
  expect(timeAgo(undefined, at)).toBe('earlier');
});
