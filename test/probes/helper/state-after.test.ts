import { expect, test } from 'vitest';
import { stateAfter } from '../../../probes/helper/state-after.ts';

const fine = { state: 'fine', detail: '0.1.0' } as const;
const done = { answer: { type: 'done', id: 1 }, hasUnknownWords: false } as const;
const refused = (reason: 'bad-message' | 'other') => ({
  answer: { type: 'refused', id: 1, reason } as const,
  hasUnknownWords: false,
});
const unknown = { hasUnknownWords: true };

test.each([
  ['more is to come', done, 'look', false, undefined],
  ['all has come', done, 'look', true, fine],
  ['all has come, and not all was understood', { ...done, ...unknown }, 'look', true, { ...fine, update: 'extension' }],
  ['the helper does not know the question', refused('bad-message'), 'memory', false, { state: 'too-old' }],
  ['the helper refuses for a reason of its own', refused('other'), 'look', false, { state: 'too-new' }],
  ['one of many answers was not understood', unknown, 'look', false, undefined],
  ['the state of a watch was not understood', unknown, 'watch', false, undefined],
  ['something came beside the answer', { isBeside: true, hasUnknownWords: false }, 'services', false, undefined],
  ['the only answer was not understood', unknown, 'services', false, { state: 'too-new' }],
] as const)('%s', (_, heard, type, isOver, state) => {
  const found = stateAfter(heard, { type, isOver }, fine);
  expect(found).toEqual(state && (state.state === 'fine' ? state : expect.objectContaining(state)));
});
