import type { Expected } from '../../../evidence/port/expected.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Reservations } from '../../../evidence/port/reservations.ts';

/** The error a program got from the system when it asked for the port. */
export interface BindError {
  kind: 'taken' | 'forbidden';
  text: string;
  /** Which program asked, if known. */
  process: Process | undefined;
}

/** POSIX names, Windows numbers, and the sentences logs make of them. */
const kinds: [BindError['kind'], RegExp][] = [
  ['taken', /EADDRINUSE|in use|only one usage|\b10048\b/i],
  ['forbidden', /EACCES|EPERM|permission denied|not permitted|access\b.*\b(denied|forbidden|permissions)|\b10013\b/i],
];

/** Reads a log's words, whether or not the program that wrote them is still running. */
export function bindErrorOf({
  expected,
  reservations,
}: {
  expected: Expected | undefined;
  reservations: Reservations | undefined;
}): BindError | undefined {
  const told = [
    ...(expected ?? []).map(({ process, bindError }) => ({ process, text: bindError })),
    { process: undefined, text: reservations?.bindError },
  ];
  for (const { process, text } of told) {
    const kind = text && kinds.find(([, pattern]) => pattern.test(text))?.[0];
    if (kind) return { kind, text, process };
  }
  return undefined;
}
