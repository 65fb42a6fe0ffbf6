const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A time span in its largest whole unit, rounded down. */
export interface Elapsed {
  /** 0 minutes is less than one. */
  amount: number;
  unit: 'minute' | 'hour' | 'day';
}

/** @param then ISO 8601, as is `now`; in the future it counts as now */
export function elapsedBetween(then: string, now: string): Elapsed {
  const elapsedMs = Math.max(0, Date.parse(now) - Date.parse(then));
  if (elapsedMs < hourMs) return { amount: Math.floor(elapsedMs / minuteMs), unit: 'minute' };
  if (elapsedMs < dayMs) return { amount: Math.floor(elapsedMs / hourMs), unit: 'hour' };
  return { amount: Math.floor(elapsedMs / dayMs), unit: 'day' };
}
