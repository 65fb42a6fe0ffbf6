const dayMs = 24 * 60 * 60_000;

/** `day` is absent today; otherwise the day's name, or its date where a week or more lies between. */
export interface ClockParts {
  time: string;
  day?: 'yesterday' | { name: string };
}

/**
 * A past moment, in the reader's time zone.
 * @param then ISO 8601, as is `now`
 * @param tag the language of the words around it, in which the day is named
 * @param locale the reader's, in which the time is written; absent: the program's
 */
export function clockParts(then: string, now: string, tag: string, locale?: string): ClockParts {
  const [was, is] = [new Date(then), new Date(now)];
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(was);
  const daysAgo = Math.round((midnight(is) - midnight(was)) / dayMs);
  if (daysAgo === 0) return { time };
  return { time, day: daysAgo === 1 ? 'yesterday' : { name: nameOfDay(was, is, daysAgo, tag) } };
}

function nameOfDay(was: Date, is: Date, daysAgo: number, tag: string): string {
  if (daysAgo > 0 && daysAgo < 7) return new Intl.DateTimeFormat(tag, { weekday: 'long' }).format(was);
  const isOtherYear = was.getFullYear() !== is.getFullYear();
  const year = isOtherYear && { year: 'numeric' as const };
  return new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', ...year }).format(was);
}

/** In local time. Days of 23 or 25 hours are rounded later. */
function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
