import { expect, test } from 'vitest';
import { addressFrom, partsOf, wholeFrom } from '../../../components/page/address-parts.ts';
import { parseTarget } from '../../../evidence/address/target.ts';

test.each([
  'http://localhost:3000/checkout?item=4#cart',
  'https://localhost:8443/',
  'http://[::1]:3000/',
  'http://127.0.0.1/',
])('%s comes apart and together again', (url) => {
  const target = parseTarget(url);
  expect(target && addressFrom(partsOf(target))).toBe(url);
});

test.each([
  [{ host: 'http://localhost:', port: '5173', path: '/a' }, 'http://localhost:5173/a'],
  [{ host: 'http://localhost', port: ' 5173 ', path: 'a' }, 'http://localhost:5173/a'],
  [{ host: 'localhost:', port: '5173', path: '' }, 'http://localhost:5173/'],
  [{ host: 'http://localhost:', port: '', path: '/' }, 'http://localhost/'],
  [{ host: 'http://[::1]:', port: '1', path: '?a=1' }, 'http://[::1]:1/?a=1'],
  [{ host: 'http://localhost:', port: '70000', path: '/' }, undefined],
  [{ host: 'http://localhost:', port: '-1', path: '/' }, undefined],
  [{ host: 'http://localhost:', port: '30 00', path: '/' }, undefined],
  [{ host: 'http://localhost:5173/b', port: '3000', path: '/a' }, 'http://localhost:5173/b'],
  [{ host: '', port: '3000', path: '/' }, undefined],
  [{ host: 'javascript://localhost:', port: '3000', path: '/%0aalert(1)' }, undefined],
  [{ host: 'file:///etc:', port: '', path: '/' }, undefined],
])('%j is the address %s', (parts, address) => {
  expect(addressFrom(parts)).toBe(address);
});

test.each([
  ['http://localhost:5173/a?b#c', { host: 'http://localhost:', port: '5173', path: '/a?b#c' }],
  [' https://localhost/ ', { host: 'https://localhost:', port: '443', path: '/' }],
  ['http://[::1]:3000', { host: 'http://[::1]:', port: '3000', path: '/' }],
  ['http://localhost:', undefined],
  ['http://localhost', undefined],
  ['5173', undefined],
  ['/a?next=http://localhost:1/', undefined],
])('a whole address: %s', (text, parts) => {
  expect(wholeFrom(text)).toEqual(parts);
});
