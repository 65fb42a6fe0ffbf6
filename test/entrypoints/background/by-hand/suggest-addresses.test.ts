import { expect, test } from 'vitest';
import { suggestAddresses } from '../../../../entrypoints/background/by-hand/suggest-addresses.ts';
import type { Services } from '../../../../evidence/machine/services.ts';

const services: Services = [
  { port: 8000, addresses: ['127.0.0.1'], program: 'python3', project: '<b>R&D "x"</b>', web: true },
  { port: 5432, addresses: ['127.0.0.1'], program: 'postgres', risk: 'database' },
  { port: 5173, addresses: ['::1'], program: 'node', framework: 'vite', project: 'shop' },
  { port: 9100, addresses: ['127.0.0.1'], program: 'printer', web: false },
];

const offered = (text: string) => suggestAddresses(text, services, 'firefox').map(({ content }) => content);

test('what serves pages is suggested, the lowest port first', () => {
  expect(offered('')).toEqual(['localhost:5173', 'localhost:8000']);
});

test.each([
  ['5', ['localhost:5173']],
  ['localhost:8', ['localhost:8000']],
  [':80', ['localhost:8000']],
  ['SHOP', ['localhost:5173']],
  ['vite', ['localhost:5173']],
  ['5432', []],
  // What is typed already needs no suggestion.
  ['localhost:5173', []],
])('%s suggests %j', (text, contents) => {
  expect(offered(text)).toEqual(contents);
});

test('Firefox shows a description as it is, and Chromium reads it as XML', () => {
  expect(suggestAddresses('8000', services, 'firefox')[0]?.description).toBe(
    'localhost:8000 · python3 · <b>R&D "x"</b>',
  );
  expect(suggestAddresses('8000', services, 'chromium')[0]?.description).toBe(
    '<url>localhost:8000</url> <dim>python3 · &#60;b&#62;R&#38;D "x"&#60;/b&#62;</dim>',
  );
});

test('what no XML may hold is left out', () => {
  const odd: Services = [{ port: 3000, addresses: [], project: 'a\u0000b\u001bc\ud800d' }];
  expect(suggestAddresses('', odd, 'chromium')[0]?.description).toBe('<url>localhost:3000</url> <dim>abcd</dim>');
});
