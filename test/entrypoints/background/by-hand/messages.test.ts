import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Messages = Record<string, { message: string }>;

const read = (language: string): Messages =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

test.each(readdirSync('public/_locales'))(
  '%s names the items of menus and address bar, and the selected text where English does',
  (language) => {
    const [messages, english] = [read(language), read('en')];
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    for (const [name, { message }] of Object.entries(messages))
      expect(message.includes('%s'), name).toBe(english[name]?.message.includes('%s'));
  },
);
