import { expect, test } from 'vitest';
import { ageMs, isYoungerThan } from '../../../../diagnosis/reading/program/age-ms.ts';

const at = '2026-01-01T12:00:30Z';

test('the age counts up to the evidence, and is unknown without a start', () => {
  expect(ageMs('2026-01-01T12:00:00Z', at)).toBe(30_000);
  expect(ageMs(undefined, at)).toBeUndefined();
});

test.each([
  ['2026-01-01T12:00:00Z', 30_001, true],
  ['2026-01-01T12:00:00Z', 30_000, false],
  [undefined, 30_000, false],
])('started at %s, it is younger than %i ms: %s', (startedAt, limitMs, expected) => {
  expect(isYoungerThan(limitMs, startedAt, at)).toBe(expected);
});
