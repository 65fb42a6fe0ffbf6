import { clockParts } from '../../names/clock-parts.ts';

/**
 * A past moment as a clock time: `um 14:02`, `gestern um 17:40`, `am Freitag um 17:40`, `am 14. November um 17:40`.
 * The time is formatted for the reader's locale, in the reader's time zone.
 * @param then ISO 8601, as is `now`
 * @param locale the reader's, if it differs from the program's
 */
export function clockTime(then: string, now: string, locale?: string): string {
  const { time, day } = clockParts(then, now, 'de', locale);
  if (!day) return `um ${time}`;
  return day === 'yesterday' ? `gestern um ${time}` : `am ${day.name} um ${time}`;
}
