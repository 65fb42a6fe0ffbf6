/**
 * How long a program or container had been running when the evidence was complete, in milliseconds.
 * @param startedAt ISO 8601, as is `at`
 * @returns undefined if nobody noted when it was started
 */
export function ageMs(startedAt: string | undefined, at: string): number | undefined {
  return startedAt ? Date.parse(at) - Date.parse(startedAt) : undefined;
}

/** Whether it's known to have been running for less than this. */
export function isYoungerThan(limitMs: number, startedAt: string | undefined, at: string): boolean {
  const age = ageMs(startedAt, at);
  return age !== undefined && age < limitMs;
}
