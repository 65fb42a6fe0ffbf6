import type { Expected } from '../../../evidence/port/expected.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Reservations } from '../../../evidence/port/reservations.ts';

/** What the system told a program that asked for the port. */
export interface BindError {
  kind: 'taken' | 'forbidden';
  text: string;
  /** Who asked, where that is known. */
  process: Process | undefined;
}

/** Names of POSIX, numbers of Windows, and the sentences that logs make of them. */
const kinds: [BindError['kind'], RegExp][] = [
  ['taken', /EADDRINUSE|in use|only one usage|\b10048\b/i],
  ['forbidden', /EACCES|EPERM|permission denied|not permitted|access\b.*\b(denied|forbidden|permissions)|\b10013\b/i],
];

/** Reads what a log said, be it the log of a program that is still there or of one that is not. */
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
