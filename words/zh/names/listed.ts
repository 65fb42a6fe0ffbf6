import { joined } from './spaced.ts';

const list = new Intl.ListFormat('zh-CN', { type: 'conjunction' });

/** `a`, `a 和 b`, `a、b 和 c`. */
export function listed(items: readonly string[]): string {
  return list.formatToParts(items).reduce((text, { value }) => joined(text, value), '');
}
