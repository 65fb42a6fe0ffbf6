import { expect, test } from 'vitest';
import { answerSchema } from '../../protocol/answers.ts';
import { readAnswer } from '../../protocol/read-answer.ts';
import { fullValues } from '../evidence/reading/full-values.ts';
import { newerWords } from '../evidence/reading/newer-words.ts';

/** Between them they have all that a helper of this version can say. */
const answers = fullValues(answerSchema) as { type: string; id?: number }[];

/** What never changes: by these a message is known as one of the protocol. */
const isEnvelope = ([name]: readonly string[], type: string) =>
  name === undefined || name === 'type' || name === 'id' || (type === 'hello' && name !== 'os');

test.each(answers.map((answer, index) => ({ index, answer, type: answer.type })))(
  'no new word makes nonsense of an answer: $type $index',
  ({ answer, type }) => {
    expect(readAnswer(answer)).toMatchObject({ answer: { type }, hasUnknownWords: false });
    for (const { path, value } of newerWords(answer)) {
      if (isEnvelope(path, type)) continue;
      const heard = readAnswer(value);
      expect(heard?.id, path.join('.')).toBe(answer.id);
      expect(heard?.answer === undefined && !heard?.hasUnknownWords, path.join('.')).toBe(false);
    }
  },
);

test('a new word takes a whole answer with it only where it is all that the answer says', () => {
  const lost = answers.flatMap((answer) =>
    [...newerWords(answer)]
      .filter(
        ({ path, what, value }) => what === 'a word' && !isEnvelope(path, answer.type) && !readAnswer(value)?.answer,
      )
      .map(({ path }) => `${answer.type}.${path.join('.')}`),
  );
  expect(lost).toEqual(['watched.state']);
});

test.each([
  [
    'a new reason to refuse',
    { type: 'refused', id: 3, reason: 'tired' },
    { id: 3, answer: { type: 'refused', id: 3, reason: 'other' } },
  ],
  [
    'a new system',
    { type: 'hello', protocol: 1, version: '9.0.0', os: 'beos' },
    { answer: { type: 'hello', protocol: 1, version: '9.0.0', os: 'unknown' } },
  ],
])('%s is heard as far as it goes', (_, message, heard) => {
  expect(readAnswer(message)).toEqual({ ...heard, hasUnknownWords: true });
});

test.each([
  ['a text', 'hello'],
  ['nothing', null],
  ['a list', []],
  ['no type', { id: 3 }],
  ['a type that is no word', { type: 7 }],
])('%s is no message', (_, message) => {
  expect(readAnswer(message)).toBeUndefined();
});

test('a fact that was not understood is told as such, and those beside it stand', () => {
  const facts = { containers: [{ engine: 'docker', name: 'a', state: 'melted', published: [] }], listeners: [] };
  const found = { facts, unknown: { owners: 'asleep', stall: 'not-needed' } };
  expect(readAnswer({ type: 'facts', id: 1, found })?.answer).toMatchObject({
    found: {
      facts: { listeners: [] },
      unknown: { containers: 'not-understood', owners: 'not-understood', stall: 'not-needed' },
    },
  });
});

test.each([
  ['in the middle of a question', { type: 'forecast', id: 3 }, 3],
  ['by itself', { type: 'news', text: 'x' }, undefined],
])('a message that only newer versions know is no answer, and takes nothing with it: %s', (_, message, id) => {
  expect(readAnswer(message)).toEqual({ isBeside: true, id, hasUnknownWords: false });
});
