/** Whether two addresses lead to the same page. Browsers take a user and password out of what a tab shows. */
export function isSamePage(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  return a.host === b.host && a.pathname === b.pathname && a.search === b.search;
}
