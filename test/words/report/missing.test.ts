import { expect, test } from 'vitest';
import type { Certainty } from '../../../diagnosis/cause.ts';
import type { Evidence } from '../../../evidence/index.ts';
import { missingFrom } from '../../../words/report/missing.ts';

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
  expect(missingFrom({ findings: [], undecided, evidence })).toEqual([
    { reason: 'helper-missing', facts: ['listeners', 'owners'] },
    { reason: 'timed-out', facts: ['replies'] },
  ]);
});

test('a fact that nobody asked for says so', () => {
  expect(missingFrom({ findings: [], undecided: [{ cause: 'a', missing: ['stall'] }], evidence })).toEqual([
    { reason: 'not-needed', facts: ['stall'] },
  ]);
});

test('nothing undecided, nothing missing', () => {
  expect(missingFrom({ findings: [], undecided: [], evidence })).toEqual([]);
});

test('beside a likely finding, only what could be had is missing; beside a certain one, nothing', () => {
  const undecided = [{ cause: 'a', missing: ['owners' as const, 'stall' as const] }];
  const finding = { cause: 'b', stop: 'port' as const, title: '', why: '', steps: [], details: {} };
  const missingBeside = (certainty: Certainty) =>
    missingFrom({ findings: [{ ...finding, certainty }], undecided, evidence });
  expect(missingBeside('likely')).toEqual([{ reason: 'helper-missing', facts: ['owners'] }]);
  expect(missingBeside('certain')).toEqual([]);
});
