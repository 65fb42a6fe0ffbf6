import { clockParts } from '../../names/clock-parts.ts';

/**
 * A past moment as a clock time: `14:02`, `昨天 17:40`, `星期五 17:40`, `11月14日 17:40`.
 * The time is formatted for the reader's locale, in the reader's time zone.
 * @param then ISO 8601, as is `now`
 * @param locale the reader's, if it differs from the program's
 */
export function clockTime(then: string, now: string, locale?: string): string {
  const { time, day } = clockParts(then, now, 'zh-CN', locale);
  if (!day) return time;
  return day === 'yesterday' ? `昨天 ${time}` : `${day.name} ${time}`;
}
