import { expect, test } from 'vitest';
import { memoizeLatest } from '../../../entrypoints/background/memoize-latest.ts';

test('what was found is not looked for again, an undefined result included', () => {
  const asked: string[] = [];
  const find = memoizeLatest((text) => {
    asked.push(text);
    return text === 'a' ? undefined : text.length;
  });
  expect([find('a'), find('bb'), find('a'), find('bb')]).toEqual([undefined, 2, undefined, 2]);
  expect(asked).toEqual(['a', 'bb']);
});

test('of many results the latest hundred are kept', () => {
  let asked = 0;
  const find = memoizeLatest((text) => {
    asked += 1;
    return text;
  });
  for (let index = 0; index < 1000; index += 1) find(String(index));
  for (let index = 900; index < 1000; index += 1) find(String(index));
  expect(asked).toBe(1000);
  find('0');
  expect(asked).toBe(1001);
});
