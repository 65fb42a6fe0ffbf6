import { plainAddress } from '../../diagnosis/reading/reply/plain-address.ts';

/** The schemes of two addresses that differ in nothing else: `['http', 'https']`. */
export function schemeChange(from: string, to: string): [string, string] | undefined {
  const [before, after] = [plainAddress(from), plainAddress(to)].map((address) => /^(\w+)(:.*)$/.exec(address));
  const [, scheme, rest] = before ?? [];
  const [, other, same] = after ?? [];
  return scheme && other && rest === same && scheme !== other ? [scheme, other] : undefined;
}
