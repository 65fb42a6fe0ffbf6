import { expect, test } from 'vitest';
import { addressIn } from '../../../../entrypoints/background/by-hand/address-in.ts';

test.each([
  ['3000', 'http://localhost:3000/'],
  ['localhost:5173/api', 'http://localhost:5173/api'],
  ['http://localhost:3000/cart?id=7&token=abc', 'http://localhost:3000/cart?id=7&token=abc'],
  ['  ➜  Local:   http://localhost:5173/', 'http://localhost:5173/'],
  ['`127.0.0.1:8000`', 'http://127.0.0.1:8000/'],
  ['Listening on https://[::1]:8443.', 'https://[::1]:8443/'],
  ['[the docs](http://127.0.0.1:8000/docs)', 'http://127.0.0.1:8000/docs'],
  ['打开 http://shop.localhost:3000/，然后登录', 'http://shop.localhost:3000/'],
  ['It runs at localhost: open it.', 'http://localhost/'],
  ['at main (http://localhost:3000/src/main.js:12:5)', 'http://localhost:3000/src/main.js:12:5'],
])('%s holds %s', (text, url) => {
  expect(addressIn(text)?.url).toBe(url);
});

test.each([
  '',
  'Port 3000 is taken',
  'http://example.com/localhost:3000',
  'localhost.example.com:3000',
  'mylocalhost:3000',
  'ssh root@localhost:22',
  'localhost:123456',
  '128.0.0.1:8000',
  'javascript:alert(1)//localhost',
])('%s holds none', (text) => {
  expect(addressIn(text)).toBeUndefined();
});
