import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chromiumExtensionId, chromiumPanelId } from '../../protocol/extension-ids.ts';

const manifest = JSON.parse(readFileSync('devtools-panel/manifest.json', 'utf8'));

/** https://developer.chrome.com/docs/extensions/reference/manifest/key */
function idOf(key: string): string {
  const hex = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

test('the id that Portside lets in is that of the key', () => {
  expect(idOf(manifest.key)).toBe(chromiumPanelId);
});

test('the panel shows Portside and no other extension', () => {
  const script = readFileSync('devtools-panel/panel.js', 'utf8');
  expect([...script.matchAll(/chrome-extension:\/\/(\w+)/g)].map(([, id]) => id)).toEqual([chromiumExtensionId]);
});

test('it asks for nothing but a panel', () => {
  expect(Object.keys(manifest).filter((key) => /permission|host|content|background|access/.test(key))).toEqual([]);
});

test.each(readdirSync('devtools-panel/_locales'))('%s has all of its words', (language) => {
  const messages = JSON.parse(readFileSync(`devtools-panel/_locales/${language}/messages.json`, 'utf8'));
  expect(Object.keys(messages)).toEqual(['description', 'missing']);
});
