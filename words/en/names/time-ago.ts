const minuteMs = 60_000;

const dayMs = 24 * 60 * minuteMs;

/** How long ago something was: `12 minutes ago`, `3 hours ago`, `2 days ago`; `earlier` if not known. Both times are ISO 8601. */
export function timeAgo(then: string | undefined, now: string): string {
  if (then === undefined) return 'earlier';
  const elapsedMs = Math.max(0, Date.parse(now) - Date.parse(then));
  if (elapsedMs < minuteMs) return 'less than a minute ago';
  if (elapsedMs < 60 * minuteMs) return count(elapsedMs / minuteMs, 'minute');
  if (elapsedMs < dayMs) return count(elapsedMs / (60 * minuteMs), 'hour');
  return count(elapsedMs / dayMs, 'day');
}

function count(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? '' : 's'} ago`;
}
