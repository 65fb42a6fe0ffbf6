import { spanOf } from '../../names/span.ts';

/** A readable time span: `0.1 毫秒`, `12 毫秒`, `8 秒`, `2 分钟`; `一段时间` if it wasn't measured. */
export function duration(spanMs: number | undefined): string {
  if (spanMs === undefined) return '一段时间';
  const { amount, unit, digits } = spanOf(spanMs);
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
