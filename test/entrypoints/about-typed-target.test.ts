import { expect, test } from 'vitest';
import { typedTarget } from '../../entrypoints/about/typed-target.ts';

test.each([
  ['3000', 'http://localhost:3000/'],
  [':3000', 'http://localhost:3000/'],
  ['3000/api?q=1', 'http://localhost:3000/api?q=1'],
  ['127.0.0.1:62893', 'http://127.0.0.1:62893/'],
  [' localhost ', 'http://localhost/'],
  ['https://app.localhost:8443/cart', 'https://app.localhost:8443/cart'],
  ['ws://localhost:5173/hmr', 'http://localhost:5173/hmr'],
  ['2130706433:80', 'http://127.0.0.1/'],
  ['[::1]:3000', 'http://[::1]:3000/'],
  ['example.com:3000', undefined],
  ['65536', undefined],
  ['123456', undefined],
  ['', undefined],
  ['javascript:alert(1)', undefined],
])('%s is %s', (typed, url) => {
  expect(typedTarget(typed)?.url).toBe(url);
});
