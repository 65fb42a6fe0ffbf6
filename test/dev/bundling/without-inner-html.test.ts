import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { preactFile, setText } from '../../../dev/bundling/without-inner-html.ts';

const preact = readFileSync(preactFile, 'utf8');

test('the Preact of today sets innerHTML once, and no more once it is changed', () => {
  expect(preact.match(/\.innerHTML\s*=[^=]/g)).toHaveLength(1);
  expect(setText(preact)).not.toMatch(/\.innerHTML\s*=[^=]/);
  expect(setText(preact)).toHaveLength(preact.length + 'textContent'.length - 'innerHTML'.length);
});

test.each([
  ['does not set it', 't.textContent=h.__html'],
  ['sets it twice', 't.innerHTML=h.__html;u.innerHTML=h.__html'],
  ['sets it to something else as well', 't.innerHTML=h.__html;u.innerHTML="<b>"'],
  ['sets it to something else', 't.innerHTML=html'],
])('a Preact that %s stops the build', (_, code) => {
  expect(() => setText(code)).toThrow('sets innerHTML in another way');
});

test('comparing is not setting', () => {
  expect(setText('h.__html==t.innerHTML||(t.innerHTML=h.__html)')).toBe(
    'h.__html==t.innerHTML||(t.textContent=h.__html)',
  );
});
