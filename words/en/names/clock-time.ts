import { clockParts } from '../../names/clock-parts.ts';

/**
 * A past moment as a clock time: `14:02`, `17:40 yesterday`, `17:40 on Friday`, `17:40 on November 14`.
 * The time is formatted for the reader's locale, in the reader's time zone.
 * @param then ISO 8601, as is `now`
 * @param locale the reader's, if it differs from the program's
 */
export function clockTime(then: string, now: string, locale?: string): string {
  const { time, day } = clockParts(then, now, 'en-US', locale);
  if (!day) return time;
  return day === 'yesterday' ? `${time} yesterday` : `${time} on ${day.name}`;
}
