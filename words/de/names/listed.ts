const list = new Intl.ListFormat('de', { type: 'conjunction' });

/** `a`, `a und b`, `a, b und c`. */
export function listed(items: readonly string[]): string {
  return list.format(items);
}
