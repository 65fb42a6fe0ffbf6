/** A readable time span: `0.1 毫秒`, `12 毫秒`, `8 秒`, `2 分钟`; `一段时间` if it wasn't measured. */
export function duration(spanMs: number | undefined): string {
  if (spanMs === undefined) return '一段时间';
  if (spanMs < 1) return measured(Math.max(spanMs, 0.1), 'millisecond', 1);
  if (spanMs < 1000) return measured(spanMs, 'millisecond');
  if (spanMs < 120_000) return measured(spanMs / 1000, 'second');
  return measured(spanMs / 60_000, 'minute');
}

function measured(amount: number, unit: 'millisecond' | 'second' | 'minute', digits = 0): string {
  const format = new Intl.NumberFormat('zh-CN', {
    style: 'unit',
    unit,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  });
  const parts = format.formatToParts(amount).filter(({ type }) => type !== 'literal');
  return parts.map(({ type, value }) => (type === 'unit' ? ` ${value}` : value)).join('');
}
