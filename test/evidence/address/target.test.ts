import { describe, expect, test } from 'vitest';
import { addressAt, addressesOf, parseNamedTarget, parseTarget, urlHost } from '../../../evidence/address/target.ts';

describe('an address of this computer, however it is spelled', () => {
  test.each([
    ['http://localhost:3000/', 'name', 'localhost', 3000],
    ['http://LOCALHOST:3000/', 'name', 'localhost', 3000],
    ['http://localhost.:3000/', 'name', 'localhost.', 3000],
    ['http://ⓛocalhost:3000/', 'name', 'localhost', 3000],
    ['http://app.localhost:3000/', 'name', 'app.localhost', 3000],
    ['http://a.b.localhost./', 'name', 'a.b.localhost.', 80],
    ['http://127.0.0.1:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://127.0.0.1.:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://127.1:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://127.0.1:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://127.255.255.254/', 'ipv4', '127.255.255.254', 80],
    ['http://2130706433:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://0x7f000001:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://0x7f.0.0.0x1:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://0177.0.0.01:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://１２７.0.0.1:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://[::1]:3000/', 'ipv6', '::1', 3000],
    ['http://[0:0:0:0:0:0:0:1]:3000/', 'ipv6', '::1', 3000],
    ['http://[0000:0000:0000:0000:0000:0000:0000:0001]/', 'ipv6', '::1', 80],
    ['http://[::ffff:127.0.0.1]:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://[::ffff:7f00:1]:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://0.0.0.0:3000/', 'wildcard', '0.0.0.0', 3000],
    ['http://0:3000/', 'wildcard', '0.0.0.0', 3000],
    ['http://[::]:3000/', 'wildcard', '::', 3000],
    ['http://[::ffff:0.0.0.0]:3000/', 'wildcard', '0.0.0.0', 3000],
    ['http://[0:0:0:0:0:ffff:127.0.0.1]:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://017700000001:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://0X7F.1:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://127。0。0。1:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://127．0．0．1:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://%31%32%37.0.0.1:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://local%68ost:3000/', 'name', 'localhost', 3000],
    ['http://evil.com%40@127.0.0.1:3000/', 'ipv4', '127.0.0.1', 3000],
    ['http://127.0.0.1:3000@localhost/', 'name', 'localhost', 80],
    ['http:\\\\localhost:3000/', 'name', 'localhost', 3000],
    ['http://local\thost:3000/', 'name', 'localhost', 3000],
    ['http://localhost/', 'name', 'localhost', 80],
    ['https://localhost/', 'name', 'localhost', 443],
    ['http://localhost:80/', 'name', 'localhost', 80],
    ['https://localhost:80/', 'name', 'localhost', 80],
    ['http://localhost:0/', 'name', 'localhost', 0],
    ['http://localhost:65535/', 'name', 'localhost', 65_535],
    ['http://localhost:03000/', 'name', 'localhost', 3000],
    ['http://user:password@localhost:3000/', 'name', 'localhost', 3000],
    ['http://example.com@127.0.0.1:3000/', 'ipv4', '127.0.0.1', 3000],
    ['HTTP://localhost:3000/', 'name', 'localhost', 3000],
    ['http:localhost:3000/', 'name', 'localhost', 3000],
    ['  http://localhost:3000/  ', 'name', 'localhost', 3000],
  ])('%s is %s %s, port %i', (url, kind, host, port) => {
    expect(parseTarget(url)).toMatchObject({ kind, host, port });
  });
});

describe('what is none', () => {
  test.each([
    'http://example.com/',
    'http://localhost.evil.com/',
    'http://evil-localhost/',
    'http://localhostevil/',
    'http://127.0.0.1.nip.io/',
    'http://127.0.0.1.evil.com/',
    'http://localhost@evil.com/',
    'http://127.0.0.1@evil.com:3000/',
    'http://evil.com/#localhost',
    'http://evil.com/?http://127.0.0.1/',
    'http://lоcalhost:3000/', // a Cyrillic о
    'http://xn--lcalhost-hpg/',
    'http://.localhost/',
    'http://192.168.0.10:3000/',
    'http://10.0.0.1/',
    'http://169.254.169.254/',
    'http://126.255.255.255/',
    'http://128.0.0.1/',
    'http://0.0.0.1/',
    'http://[::2]:3000/',
    'http://[fe80::1]:3000/',
    'http://[::ffff:192.168.0.10]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://[::1%25lo]:3000/',
    'http://[::1%lo]:3000/',
    'http://0178.0.0.1:3000/',
    'http://0177.0.0.1.nip.io/',
    'http://2130706432.5/',
    'http://2147483649/',
    'http://4294967297/',
    'http://0x7f000001.evil.com/',
    'http://127.0.0.1%2eevil.com/',
    'http://127.0.0.1%00.evil.com/',
    'http://localhost%2f@evil.com/',
    'http://evil.com\\@localhost:3000/',
    'http://localhost..:3000/',
    'http://localhost.localdomain:3000/',
    'http://[::ffff:128.0.0.1]/',
    'http://[::ffff:7f00:1:0]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[::7f00:1]/',
    'http://[::1.]/',
    'http://[::1]evil.com/',
    'http://[127.0.0.1]/',
    'http://host.docker.internal:3000/',
    'http://app.local:3000/',
    'http://localhost:65536/',
    'http://localhost:-1/',
    'http://localhost:3000x/',
    'http://256.0.0.1/',
    'http://127.0.0.256/',
    'localhost:3000',
    '127.0.0.1:3000',
    '//localhost:3000/',
    'ftp://localhost:3000/',
    'ftp://localhost/',
    'file:///etc/hosts',
    'file://localhost/etc/hosts',
    'javascript:alert(1)',
    'about:blank',
    'chrome-error://chromewebdata/',
    'blob:http://localhost:3000/0a1b',
    'view-source:http://localhost:3000/',
    'http://',
    '',
  ])('%s', (url) => {
    expect(parseTarget(url)).toBeUndefined();
  });
});

test('the path is kept as it was typed, query and fragment included', () => {
  expect(parseTarget('http://localhost:3000/a%20b/../c?d=e&f#g')?.path).toBe('/c?d=e&f#g');
  expect(parseTarget('http://localhost:3000')?.path).toBe('/');
});

test.each([
  ['http://localhost:3000/', ['127.0.0.1', '::1']],
  ['http://app.localhost:3000/', ['127.0.0.1', '::1']],
  ['http://127.0.0.2:3000/', ['127.0.0.2']],
  ['http://[::1]:3000/', ['::1']],
  ['http://[::ffff:7f00:1]:3000/', ['127.0.0.1']],
  ['http://0.0.0.0:3000/', ['127.0.0.1']],
  ['http://[::]:3000/', ['::1']],
])('for %s a browser tries %o', (url, expected) => {
  const target = parseTarget(url);
  expect(target && addressesOf(target)).toEqual(expected);
});

test.each([
  [{ port: 3001 }, 'http://user@localhost:3001/a?b#c'],
  [{ host: '::1' }, 'http://user@[::1]:3000/a?b#c'],
  [{ host: '127.0.0.1', port: 80 }, 'http://user@127.0.0.1/a?b#c'],
  [{ scheme: 'https' }, 'https://user@localhost:3000/a?b#c'],
  [{ scheme: 'https', port: 443 }, 'https://user@localhost/a?b#c'],
])('the same page with %o', (change, expected) => {
  const target = parseTarget('http://user@localhost:3000/a?b#c');
  expect(target && addressAt(target, change)).toBe(expected);
});

test('a default port is kept when only the scheme changes', () => {
  const target = parseTarget('http://localhost/');
  expect(target && addressAt(target, { scheme: 'https' })).toBe('https://localhost:80/');
});

test('an IPv6 address stands in brackets in a URL, any other host does not', () => {
  expect(['::1', '127.0.0.1', 'localhost'].map(urlHost)).toEqual(['[::1]', '127.0.0.1', 'localhost']);
});

test.each([
  ['ws://localhost:5173/@vite', 'http://localhost:5173/@vite'],
  ['WSS://[::1]:5173/', 'https://[::1]:5173/'],
])('the web socket %s is asked for by %s', (socket, url) => {
  expect(parseTarget(socket)?.url).toBe(url);
});

test.each([
  ['http://myapp.test:8080/a', { host: 'myapp.test', kind: 'name', port: 8080, path: '/a' }],
  ['https://192.0.2.1/', { host: '192.0.2.1', kind: 'ipv4', port: 443 }],
  ['http://127.0.0.1:3000/', { host: '127.0.0.1', kind: 'ipv4' }],
])('whoever knows that %s leads here may have it taken apart', (url, expected) => {
  expect(parseNamedTarget(url)).toMatchObject(expected);
});

test.each(['file:///etc/hosts', 'localhost:3000', ''])('%o is no address of a page', (text) => {
  expect(parseNamedTarget(text)).toBeUndefined();
});
