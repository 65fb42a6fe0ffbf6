/** British rules leave out the comma before `and`, as all of our texts do. */
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return list.format(items);
}
