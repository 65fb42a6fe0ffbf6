const minuteMs = 60_000;

const dayMs = 24 * 60 * minuteMs;

const relative = new Intl.RelativeTimeFormat('de');

/** How long ago something was: `vor 12 Minuten`, `vor 3 Stunden`, `vor 2 Tagen`; `früher` if not known. Both times are ISO 8601. */
export function timeAgo(then: string | undefined, now: string): string {
  if (then === undefined) return 'früher';
  const elapsedMs = Math.max(0, Date.parse(now) - Date.parse(then));
  if (elapsedMs < minuteMs) return 'vor weniger als einer Minute';
  if (elapsedMs < 60 * minuteMs) return count(elapsedMs / minuteMs, 'minute');
  if (elapsedMs < dayMs) return count(elapsedMs / (60 * minuteMs), 'hour');
  return count(elapsedMs / dayMs, 'day');
}

function count(amount: number, unit: Intl.RelativeTimeFormatUnit): string {
  return relative.format(-Math.floor(amount), unit);
}
