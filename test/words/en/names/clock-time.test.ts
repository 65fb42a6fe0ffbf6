import { expect, test } from 'vitest';
import { clockTime } from '../../../../words/en/names/clock-time.ts';

/** As the clock on the wall says, wherever this test runs. */
const local = (year: number, month: number, day: number, hour: number, minute: number) =>
  new Date(year, month - 1, day, hour, minute).toISOString();
const now = local(2026, 11, 23, 14, 30);

test.for([
  { name: 'today', was: local(2026, 11, 23, 14, 2), is: '14:02' },
  { name: 'just after midnight', was: local(2026, 11, 23, 0, 1), is: '00:01' },
  { name: 'just before midnight', was: local(2026, 11, 22, 23, 59), is: '23:59 yesterday' },
  { name: 'less than a day ago, and yesterday', was: local(2026, 11, 22, 17, 40), is: '17:40 yesterday' },
  { name: 'two days ago', was: local(2026, 11, 21, 9, 5), is: '09:05 on Saturday' },
  { name: 'six days ago', was: local(2026, 11, 17, 9, 5), is: '09:05 on Tuesday' },
  { name: 'a week ago: the same weekday would be today', was: local(2026, 11, 16, 9, 5), is: '09:05 on November 16' },
  { name: 'last year', was: local(2025, 12, 31, 9, 5), is: '09:05 on December 31, 2025' },
  { name: 'over the change to winter time', was: local(2026, 10, 24, 12, 0), is: '12:00 on October 24' },
  { name: 'a clock that was put back', was: local(2026, 11, 24, 9, 5), is: '09:05 on November 24' },
])('$name: $is', ({ was, is }) => {
  expect(clockTime(was, now, 'en-GB')).toBe(is);
});

test('the time is written as the reader writes it', () => {
  expect(clockTime(local(2026, 11, 23, 14, 2), now, 'en-US')).toMatch(/^2:02\sPM$/);
  expect(clockTime(local(2026, 11, 22, 14, 2), now, 'de')).toBe('14:02 yesterday');
});
