import { expect, test } from 'vitest';
import { originText } from '../../../../entrypoints/background/calls/origin-text.ts';

test.each([
  'http://127.0.0.1:3000/',
  'https://localhost/a/b?c=/d',
  'ws://[::1]:5173/socket',
  'http://shop.localhost:8080/#/a',
  'http://127.0.0.1:3000/http://elsewhere.example/',
])('of %s is what the browser calls its origin', (url) => {
  expect(originText(url)).toBe(new URL(url).origin);
});

test('an origin is its own', () => {
  expect(originText('http://127.0.0.1:3000')).toBe('http://127.0.0.1:3000');
});
