import type { Reservations } from '../../../evidence/port/reservations.ts';

type Range = NonNullable<Reservations['excludedRanges']>[number];

/**
 * Reads `netsh interface ipv4 show excludedportrange protocol=tcp`. Its words are in the language of the system, its rows are not:
 * `      5357        5357`
 * `     50000       50059     *`
 * A star marks what an administrator set aside, which programs may still ask for.
 */
export function parseExcludedRanges(text: string): Range[] {
  return [...text.matchAll(/^[ \t]*(\d{1,5})\s+(\d{1,5})[^\S\n]*(\*?)\s*$/gm)].map(([, from, to, star]) => ({
    from: Number(from),
    to: Number(to),
    ...(star && { by: 'administrator' }),
  }));
}
