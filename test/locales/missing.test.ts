import { expect, test } from 'vitest';
import type { Evidence } from '../../evidence/index.ts';
import { missingFrom } from '../../locales/missing.ts';

const evidence: Evidence = {
  version: 1,
  url: 'http://localhost:1/',
  os: 'linux',
  at: '2026-11-22T14:14:00.000Z',
  facts: {},
  unknown: { listeners: 'helper-missing', owners: 'helper-missing', replies: 'timed-out' },
};

test('each missing fact stands once, beside those that are missing for the same reason', () => {
  const undecided = [
    { cause: 'a', missing: ['owners' as const] },
    { cause: 'b', missing: ['replies' as const, 'listeners' as const] },
    { cause: 'c', missing: ['owners' as const] },
  ];
  expect(missingFrom({ undecided, evidence })).toEqual([
    { reason: 'helper-missing', facts: ['listeners', 'owners'] },
    { reason: 'timed-out', facts: ['replies'] },
  ]);
});

test('a fact that nobody asked for says so', () => {
  expect(missingFrom({ undecided: [{ cause: 'a', missing: ['stall'] }], evidence })).toEqual([
    { reason: 'not-needed', facts: ['stall'] },
  ]);
});

test('nothing undecided, nothing missing', () => {
  expect(missingFrom({ undecided: [], evidence })).toEqual([]);
});
