const list = new Intl.ListFormat('es', { type: 'conjunction' });

/** `a`, `a y b`, `a, b y c`. */
export function listed(items: readonly string[]): string {
  return list.format(items);
}
