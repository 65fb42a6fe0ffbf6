const tenths = new Intl.NumberFormat('de', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A readable time span, to stand after “nach” or “seit”: `0,1 ms`, `12 ms`, `8 s`, `2 min`; `einiger Zeit` if it wasn't measured. */
export function duration(spanMs: number | undefined): string {
  if (spanMs === undefined) return 'einiger Zeit';
  if (spanMs < 1) return `${tenths.format(Math.max(spanMs, 0.1))} ms`;
  if (spanMs < 1000) return `${Math.round(spanMs)} ms`;
  if (spanMs < 120_000) return `${Math.round(spanMs / 1000)} s`;
  return `${Math.round(spanMs / 60_000)} min`;
}
