import { expect, test } from 'vitest';
import { helperInWords, needsAttention } from '../../../words/report/helper-in-words.ts';

test.each([
  [{ state: 'too-old' }, /helper is older/, true],
  [{ state: 'too-new' }, /helper is newer/, true],
  [{ state: 'fine', update: 'helper' }, /helper is older/, true],
  [{ state: 'fine', update: 'extension' }, /helper is newer/, true],
  [{ state: 'fine' }, /is working/, false],
  [{ state: 'unasked' }, /Not checked/, false],
] as const)('%j', (helper, title, isToDo) => {
  expect(helperInWords(helper).title).toMatch(title);
  expect(needsAttention(helper)).toBe(isToDo);
});

test('the older of the two is the one to update: the helper by a command, the extension by hand', () => {
  expect(helperInWords({ state: 'fine', update: 'helper' }).command).toBe('npx portside@latest install');
  expect(helperInWords({ state: 'fine', update: 'extension' })).not.toHaveProperty('command');
});
