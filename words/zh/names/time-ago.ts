import { elapsedBetween } from '../../names/elapsed.ts';
import { joined } from './spaced.ts';

const relative = new Intl.RelativeTimeFormat('zh-CN');

/** How long ago something was: `12 分钟前`, `3 小时前`, `2 天前`; `此前` if not known. Both times are ISO 8601. */
export function timeAgo(then: string | undefined, now: string): string {
  if (then === undefined) return '此前';
  const { amount, unit } = elapsedBetween(then, now);
  if (amount === 0) return '不到一分钟前';
  return relative.formatToParts(-amount, unit).reduce((text, { value }) => joined(text, value), '');
}
