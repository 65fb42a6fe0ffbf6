import { expect, test } from 'vitest';
import { CookieJar } from '../../../../helper/probes/replies/cookie-jar.ts';

const at = (path: string, host = 'localhost') => ({ host, path });

test.for([
  ['a=1; Path=/', '/shop/login', '/', 'Cookie: a=1'],
  // Without a path, it's for the folder of the page that sets it.
  ['a=1', '/shop/login', '/shop/till', 'Cookie: a=1'],
  ['a=1', '/shop/login', '/', undefined],
  ['a=1', '/login', '/', 'Cookie: a=1'],
  ['a=1; Path=/login', '/login', '/', undefined],
  ['a=1; Path=/login', '/login', '/login?next=/', 'Cookie: a=1'],
  ['a=1; Path=/log', '/login', '/login', undefined],
  ['a=1; path=/shop/', '/', '/shop/till', 'Cookie: a=1'],
] as const)('%s, set at %s, at %s', ([line, from, to, header]) => {
  const jar = new CookieJar();
  jar.take(`HTTP/1.1 302 Found\r\nSet-Cookie: ${line}\r\n`, at(from));
  expect(jar.header(at(to))[0]).toBe(header);
});

test('goes to the host alone that set it, and is gone when that takes it back', () => {
  const jar = new CookieJar();
  jar.take('HTTP/1.1 200 OK\r\nSet-Cookie: a=1; Path=/\r\nSet-Cookie: b=2; Path=/\r\n', at('/'));
  expect(jar.header(at('/'))).toEqual(['Cookie: a=1; b=2']);
  expect(jar.header(at('/', '127.0.0.1'))).toEqual([]);
  jar.take('HTTP/1.1 200 OK\r\nSet-Cookie: a=; Path=/; Max-Age=0\r\n', at('/'));
  expect(jar.header(at('/'))).toEqual(['Cookie: b=2']);
});
