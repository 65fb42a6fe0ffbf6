const minuteMs = 60_000;

const dayMs = 24 * 60 * minuteMs;

const relative = new Intl.RelativeTimeFormat('es');

/** How long ago something was: `hace 12 minutos`, `hace 3 horas`, `hace 2 días`; `antes` if not known. Both times are ISO 8601. */
export function timeAgo(then: string | undefined, now: string): string {
  if (then === undefined) return 'antes';
  const elapsedMs = Math.max(0, Date.parse(now) - Date.parse(then));
  if (elapsedMs < minuteMs) return 'hace menos de un minuto';
  if (elapsedMs < 60 * minuteMs) return count(elapsedMs / minuteMs, 'minute');
  if (elapsedMs < dayMs) return count(elapsedMs / (60 * minuteMs), 'hour');
  return count(elapsedMs / dayMs, 'day');
}

function count(amount: number, unit: 'minute' | 'hour' | 'day'): string {
  return relative.format(-Math.floor(amount), unit);
}
