/** A time span in the unit that reads best, rounded to what anybody needs. */
interface Span {
  amount: number;
  unit: 'millisecond' | 'second' | 'minute';
  /** After the decimal separator. */
  digits: 0 | 1;
}

export function spanOf(spanMs: number): Span {
  if (spanMs < 1) return { amount: Math.max(spanMs, 0.1), unit: 'millisecond', digits: 1 };
  if (spanMs < 1000) return { amount: spanMs, unit: 'millisecond', digits: 0 };
  if (spanMs < 120_000) return { amount: spanMs / 1000, unit: 'second', digits: 0 };
  return { amount: spanMs / 60_000, unit: 'minute', digits: 0 };
}

const symbols = { millisecond: 'ms', second: 's', minute: 'min' } as const;

/** `0.1 ms`, `12 ms`, `8 s`, `2 min`: with the symbols that languages in Latin letters share. */
export function spanInSymbols(spanMs: number, tag: string): string {
  const { amount, unit, digits } = spanOf(spanMs);
  return `${decimal(amount, digits, tag)} ${symbols[unit]}`;
}

/** A number as the language writes it, with this many digits after the separator. */
export function decimal(amount: number, digits: number, tag: string): string {
  return new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount);
}
