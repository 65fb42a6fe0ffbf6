import type { Redirects } from '../../../evidence/browser/redirects.ts';
import { plainAddress } from './plain-address.ts';

/**
 * The circle at the end of a chain of redirects: its addresses in order, the first one once more at the end.
 * Queries are left out, because a server that counts its redirects in there goes round all the same.
 */
export function loopOf(redirects: Redirects): string[] | undefined {
  const last = redirects.at(-1);
  if (!last) return undefined;
  const way = [...redirects.map(({ from }) => from), last.to].map(plainAddress);
  const end = way.length - 1;
  const start = way.lastIndexOf(way[end] ?? '', end - 1);
  return start === -1 ? undefined : way.slice(start);
}
