import type { Process } from '../../../evidence/port/owners.ts';
import type { FactsRead } from '../facts-read.ts';

/** The error a program got from the system when it asked for the port. */
export interface BindError {
  /** `unexplained`: it didn't get the port, and its words don't say why. */
  kind: 'taken' | 'forbidden' | 'unexplained';
  text: string;
  /** Which program asked, if known. */
  process: Process | undefined;
}

/** POSIX names, Windows numbers, and the sentences logs make of them. */
const kinds: [BindError['kind'], RegExp][] = [
  ['taken', /EADDRINUSE|in use|only one usage|used by another process|\b10048\b|\b0x80070020\b/i],
  ['forbidden', /EACCES|EPERM|permission denied|not permitted|access\b.*\b(denied|forbidden|permissions)|\b10013\b/i],
];

/** What servers say ahead of the system's own words, or alone, as Apache and nginx do. */
const unexplained =
  /\b(could ?n[o']t|cannot|can't|unable to|failed to) (bind|listen)\b|\bbind(ing)?(\(\))? .*\bfailed\b/i;

/** An address that this computer doesn't have, which is no matter of the port. */
const noSuchAddress = /EADDRNOTAVAIL|cannot assign requested|not valid in its context|\b(10049|errno 99)\b/i;

/** Reads a log's words, whether or not the program that wrote them is still running. */
export function bindErrorOf({ expected, reservations }: FactsRead<'expected' | 'reservations'>): BindError | undefined {
  const told = [
    ...(expected ?? []).map(({ process, bindError }) => ({ process, text: bindError })),
    { process: undefined, text: reservations?.bindError },
  ];
  const read = told.flatMap(({ process, text }) => {
    const kind = text && kindOf(text);
    return kind ? [{ kind, text, process }] : [];
  });
  return read.find(({ kind }) => kind !== 'unexplained') ?? read[0];
}

function kindOf(text: string): BindError['kind'] | undefined {
  const known = kinds.find(([, pattern]) => pattern.test(text))?.[0];
  return known ?? (unexplained.test(text) && !noSuchAddress.test(text) ? 'unexplained' : undefined);
}
