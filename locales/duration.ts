/** A span as a person says it: `0.1 ms`, `12 ms`, `8 s`, `2 min`. */
export function duration(spanMs: number): string {
  if (spanMs < 1) return `${Math.max(spanMs, 0.1).toFixed(1)} ms`;
  if (spanMs < 1000) return `${Math.round(spanMs)} ms`;
  if (spanMs < 120_000) return `${Math.round(spanMs / 1000)} s`;
  return `${Math.round(spanMs / 60_000)} min`;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long before `now` something was, both ISO 8601: `12 minutes ago`. */
export function ago(then: string, now: string): string {
  const spanMs = Date.parse(now) - Date.parse(then);
  const unit = units.find(([, unitMs]) => spanMs >= unitMs);
  if (!unit) return 'just now';
  const count = Math.floor(spanMs / unit[1]);
  return `${count} ${unit[0]}${count === 1 ? '' : 's'} ago`;
}
