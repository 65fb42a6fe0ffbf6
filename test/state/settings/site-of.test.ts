import { expect, test } from 'vitest';
import { siteOf } from '../../../state/settings/site-of.ts';

const rows: [typed: string, site: string | undefined][] = [
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://localhost:3000/checkout?step=2#top', 'http://localhost:3000'],
  ['  https://Shop.test/ ', 'https://shop.test'],
  ['http://127.1:80/', 'http://127.0.0.1'],
  ['localhost:3000', 'http://localhost:3000'],
  ['[::1]:8080/admin', 'http://[::1]:8080'],
  ['shop.test', 'http://shop.test'],
  ['3000', 'http://localhost:3000'],
  ['http://user:secret@localhost:3000/', 'http://localhost:3000'],
  ['', undefined],
  ['99999', undefined],
  ['localhost:99999', undefined],
  ['two words', undefined],
  ['file:///etc/passwd', undefined],
  ['chrome://settings', undefined],
  ['http://', undefined],
];

test.each(rows)('%j is the site %j', (typed, site) => {
  expect(siteOf(typed)).toBe(site);
});
