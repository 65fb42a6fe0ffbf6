import { expect, test } from 'vitest';
import { diagnose } from '../../../../diagnosis/diagnose.ts';
import { seenFailureOf } from '../../../../entrypoints/background/memory/seen-failure-of.ts';
import type { Facts } from '../../../../evidence/index.ts';
import { answered, bothRefuse, evidence, failed, pending } from '../../../diagnosis/evidence.ts';
import { faults } from '../../../diagnosis/faults.ts';

const url = 'http://localhost:3000/';
const of = (facts: Partial<Facts>, at?: string) => {
  const all = evidence(url, facts);
  return seenFailureOf(diagnose(at ? { ...all, at } : all));
};

test.each([
  [
    'a page that failed',
    { attempt: failed('refused'), connect: bothRefuse, listeners: [] },
    { failure: 'refused', cause: 'nothing-listening' },
  ],
  ['one that hangs', { attempt: pending() }, { failure: 'pending' }],
  ['one that says it failed', { attempt: answered(502) }, { status: 502 }],
])('%s is told', (_, facts, seen) => {
  expect(of(facts as Partial<Facts>)).toMatchObject(seen);
});

test('nothing is told that no browser saw, that works by now, or that is only checked again', () => {
  expect(of({ connect: bothRefuse, listeners: [] })).toBeUndefined();
  const works = faults.find((fault) => fault.is === 'certain works-now');
  expect(seenFailureOf(diagnose(evidence(works?.url ?? '', works?.facts)))).toBeUndefined();
  const attempt = { ...failed('refused'), at: '2026-11-22T14:00:00.000Z' };
  expect(of({ attempt, connect: bothRefuse, listeners: [] }, '2026-11-22T14:00:09.000Z')).toBeDefined();
  expect(of({ attempt, connect: bothRefuse, listeners: [] }, '2026-11-22T14:02:00.000Z')).toBeUndefined();
});
