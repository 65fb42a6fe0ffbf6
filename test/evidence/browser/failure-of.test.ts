import { expect, test } from 'vitest';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { errorCodeOf, failedWith, failureOf } from '../../../evidence/browser/failure-of.ts';

const refused: Attempt = { outcome: 'failed', failure: 'refused', code: 'ERR_CONNECTION_REFUSED' };

test.each<[string, Attempt | undefined]>([
  ['is still waiting', { outcome: 'pending' }],
  ['was answered with an error', { outcome: 'answered', status: 500 }],
  ['is unknown', undefined],
])('an attempt that %s has not failed', (_, attempt) => {
  expect(failureOf(attempt)).toBeUndefined();
  expect(failedWith(attempt, 'refused', 'other')).toBe(false);
  expect(errorCodeOf(attempt)).toBe('');
});

test('one that failed did so in one way, and the browser may have a code for it', () => {
  expect(failureOf(refused)).toBe('refused');
  expect(failedWith(refused, 'reset', 'refused')).toBe(true);
  expect(failedWith(refused, 'reset')).toBe(false);
  expect(errorCodeOf(refused)).toBe('ERR_CONNECTION_REFUSED');
  expect(errorCodeOf({ outcome: 'failed', failure: 'other' })).toBe('');
});
