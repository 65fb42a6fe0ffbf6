import { describe, expect, test } from 'vitest';
import { maskAllTexts } from '../../../helper/secrets/mask-all-texts.ts';
import { maskSecrets } from '../../../helper/secrets/mask-secrets.ts';

describe('what leaves the helper in words of its own', () => {
  test.for([
    ['http://ann:pw@127.0.0.1:8080', 'http://***@127.0.0.1:8080'],
    ['/login?next=/&token=abc#top', '/login?next=/&token=***#top'],
    ['http://localhost:3000/cb?code=4/0AbCdEfGhIjKlMnOp&state=x', 'http://localhost:3000/cb?code=***&state=x'],
    ['postgres://ann:pw@db:5432/shop', 'postgres://***@db:5432/shop'],
    ['could not log in: password="a b" is wrong', 'could not log in: password=*** is wrong'],
    ['Authorization: Basic YW5uOnB3', 'Authorization: ***'],
    ['sent Bearer abcdef123456 and was denied', 'sent Bearer *** and was denied'],
    ['{"authorization":"Bearer abc"}', '{"authorization":"***"}'],
    ['host=db password=pw dbname=shop', 'host=db password=*** dbname=shop'],
    ['~/clients/token=abc', '~/clients/token=***'],
    ['~/shop-ghp_0123456789abcdefghij0123456789abcdef', '~/shop-***'],
    ['key sk-ant-api03-0123456789abcdefghij', 'key ***'],
    ['AIzaSyA0123456789abcdefghijklmnopqrstuv', '***'],
    ['xoxb-0123456789-abcdefghij', '***'],
    ['/srv/AKIAIOSFODNN7EXAMPLE/web', '/srv/***/web'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIE', '***'],
  ] as const)('%s', ([text, clean]) => {
    expect(maskSecrets(text)).toBe(clean);
    expect(maskSecrets(clean)).toBe(clean);
  });
});

describe('what has nothing to hide stays as it is', () => {
  test.for([
    'Invalid Host header',
    'Basic authentication is required',
    'The token: expected a string, but it was a number',
    'Blocked request. This host ("shop.test") is not allowed. Add "shop.test" to server.allowedHosts in vite.config.js.',
    'CN=localhost, O=Shop & Sons',
    'DNS:*.shop.localhost',
    '5.5.5-10.11.19-MariaDB-0+deb12u1',
    'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u7',
    'user@box.test',
    'ann@example.test:/srv/shop',
    'http://localhost:3000/@vite/client',
    'https://shop.test/?page=2&sort=name',
    '~/projects/shop-with-a-very-long-name-indeed',
    'E connect(5, AF=2 127.0.0.1:9100, 16): Connection refused',
    '/home/ann/.cache/tokens/keys',
    '2001:db8::1',
    'shop_default_1763856423000_12345',
    'error code=ECONNREFUSED&syscall=connect',
  ])('%s', (text) => {
    expect(maskSecrets(text)).toBe(text);
  });
});

test('every text of an answer is cleaned, however deep it stands, and nothing else is changed', () => {
  const answer = {
    type: 'facts',
    id: 1,
    found: { facts: { replies: [{ status: 302, location: '/?key=abc' }] }, on: true },
  };
  expect(maskAllTexts(answer)).toEqual({
    ...answer,
    found: { facts: { replies: [{ status: 302, location: '/?key=***' }] }, on: true },
  });
  expect(maskAllTexts([null, undefined, 5, 'x'])).toEqual([null, undefined, 5, 'x']);
});
