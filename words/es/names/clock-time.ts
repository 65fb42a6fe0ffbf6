import { clockParts } from '../../names/clock-parts.ts';

/**
 * A past moment as a clock time: `14:02`, `17:40 de ayer`, `17:40 del viernes`, `17:40 del 14 de noviembre`.
 * The time is formatted for the reader's locale, in the reader's time zone.
 * @param then ISO 8601, as is `now`
 * @param locale the reader's, if it differs from the program's
 */
export function clockTime(then: string, now: string, locale?: string): string {
  const { time, day } = clockParts(then, now, 'es', locale);
  if (!day) return time;
  return day === 'yesterday' ? `${time} de ayer` : `${time} del ${day.name}`;
}
