const dayMs = 24 * 60 * 60_000;

/**
 * A past moment as a clock time: `um 14:02`, `gestern um 17:40`, `am Freitag um 17:40`, `am 14. November um 17:40`.
 * The time is formatted for the reader's locale, in the reader's time zone.
 * @param then ISO 8601, as is `now`
 * @param locale the reader's, if it differs from the program's
 */
export function clockTime(then: string, now: string, locale?: string): string {
  const [was, is] = [new Date(then), new Date(now)];
  const time = `um ${new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(was)}`;
  const daysAgo = Math.round((midnight(is) - midnight(was)) / dayMs);
  if (daysAgo === 0) return time;
  return daysAgo === 1 ? `gestern ${time}` : `am ${day(was, is, daysAgo)} ${time}`;
}

/** In German, like the words around it. */
function day(was: Date, is: Date, daysAgo: number): string {
  if (daysAgo > 0 && daysAgo < 7) return new Intl.DateTimeFormat('de', { weekday: 'long' }).format(was);
  const isOtherYear = was.getFullYear() !== is.getFullYear();
  return new Intl.DateTimeFormat('de', {
    day: 'numeric',
    month: 'long',
    ...(isOtherYear && { year: 'numeric' }),
  }).format(was);
}

/** In local time. Days of 23 or 25 hours are rounded later. */
function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
