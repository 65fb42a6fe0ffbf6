import { joined } from './spaced.ts';

const minuteMs = 60_000;

const dayMs = 24 * 60 * minuteMs;

const ago = new Intl.RelativeTimeFormat('zh-CN');

/** How long ago something was: `12 分钟前`, `3 小时前`, `2 天前`; `此前` if not known. Both times are ISO 8601. */
export function timeAgo(then: string | undefined, now: string): string {
  if (then === undefined) return '此前';
  const elapsedMs = Math.max(0, Date.parse(now) - Date.parse(then));
  if (elapsedMs < minuteMs) return '不到一分钟前';
  if (elapsedMs < 60 * minuteMs) return count(elapsedMs / minuteMs, 'minute');
  if (elapsedMs < dayMs) return count(elapsedMs / (60 * minuteMs), 'hour');
  return count(elapsedMs / dayMs, 'day');
}

function count(amount: number, unit: 'minute' | 'hour' | 'day'): string {
  return ago.formatToParts(-Math.floor(amount), unit).reduce((text, { value }) => joined(text, value), '');
}
