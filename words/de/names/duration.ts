import { spanInSymbols } from '../../names/span.ts';

/** A readable time span, to stand after “nach” or “seit”: `0,1 ms`, `12 ms`, `8 s`, `2 min`; `einiger Zeit` if it wasn't measured. */
export function duration(spanMs: number | undefined): string {
  return spanMs === undefined ? 'einiger Zeit' : spanInSymbols(spanMs, 'de');
}
