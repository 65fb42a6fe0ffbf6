import { spanInSymbols } from '../../names/span.ts';

/** A readable time span: `0,1 ms`, `12 ms`, `8 s`, `2 min`; `un tiempo` if it wasn't measured. */
export function duration(spanMs: number | undefined): string {
  return spanMs === undefined ? 'un tiempo' : spanInSymbols(spanMs, 'es');
}
