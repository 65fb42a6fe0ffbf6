import type { Redirects } from '../../../evidence/browser/redirects.ts';
import { plainAddress } from './plain-address.ts';

/**
 * The loop at the end of a chain of redirects: its addresses in order, with the first one repeated at the end. Queries are left out, since
 * a server that counts its redirects there loops all the same.
 */
export function findRedirectLoop(redirects: Redirects): string[] | undefined {
  const last = redirects.at(-1);
  if (!last) return undefined;
  const way = [...redirects.map(({ from }) => from), last.to].map(plainAddress);
  const end = way.length - 1;
  const start = way.lastIndexOf(way[end] ?? '', end - 1);
  return start === -1 ? undefined : way.slice(start);
}
