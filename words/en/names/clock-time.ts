const dayMs = 24 * 60 * 60_000;

/**
 * When something was, as a clock and a calendar tell it: `14:02`, `17:40 yesterday`, `17:40 on Friday`, `17:40 on 14 November`.
 * The time is written as the reader's language has it, in the reader's own time zone.
 * @param then ISO 8601, as is `now`
 * @param locale the reader's, where it is not that of the program
 */
export function clockTime(then: string, now: string, locale?: string): string {
  const [was, is] = [new Date(then), new Date(now)];
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(was);
  const daysAgo = Math.round((midnight(is) - midnight(was)) / dayMs);
  if (daysAgo === 0) return time;
  return daysAgo === 1 ? `${time} yesterday` : `${time} on ${day(was, is, daysAgo)}`;
}

/** The words around it are English, and so is the day. */
function day(was: Date, is: Date, daysAgo: number): string {
  if (daysAgo > 0 && daysAgo < 7) return new Intl.DateTimeFormat('en-GB', { weekday: 'long' }).format(was);
  const isOtherYear = was.getFullYear() !== is.getFullYear();
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(isOtherYear && { year: 'numeric' }),
  }).format(was);
}

/** In local time; a day of 23 or 25 hours is rounded to one. */
function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
