/** Whether two addresses lead to the same page. In a tab's address, browsers leave out user and password. */
export function isSamePage(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  return a.host === b.host && a.pathname === b.pathname && a.search === b.search;
}
