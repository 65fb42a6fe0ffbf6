import { expect, test } from 'vitest';
import type { HelperState } from '../../../protocol/helper-state.ts';
import { setUpSteps } from '../../../words/report/set-up-steps.ts';

const rows: [state: HelperState['state'], states: string][] = [
  ['unasked', 'done later later later later'],
  ['not-permitted', 'next later later later later'],
  ['not-installed', 'done next later later later'],
  ['not-allowed', 'done done next later later'],
  ['foreign-id', 'done done next later later'],
  ['cannot-start', 'done done done next later'],
  ['node-gone', 'done done done next later'],
  ['crashed', 'done done done next later'],
  ['too-old', 'done done done done next'],
  ['garbled', 'done done done done next'],
  ['fine', 'done done done done done'],
];

test.each(rows)('%s: %s', (state, states) => {
  expect(
    setUpSteps({ state })
      .map((step) => step.state)
      .join(' '),
  ).toBe(states);
});

test.each(['helper', 'extension'] as const)(
  'it works, and the %s is to be updated: the versions are the last step',
  (update) => {
    const states = setUpSteps({ state: 'fine', update }).map((step) => step.state);
    expect(states).toEqual(['done', 'done', 'done', 'done', 'next']);
  },
);
