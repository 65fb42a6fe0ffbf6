import { describe, expect, test } from 'vitest';
import { isHandedToWorker, readRedirect } from '../../../probes/requests/read-redirect.ts';

const [from, to] = ['http://myapp.test:5201/', 'https://myapp.test:5201/'];

function internal(reason: string) {
  const responseHeaders = [
    { name: 'Location', value: to },
    { name: 'Non-Authoritative-Reason', value: reason },
  ];
  return { url: from, redirectUrl: to, statusCode: 307, statusLine: 'HTTP/1.1 307 Internal Redirect', responseHeaders };
}

/** As Chromium 156 and Firefox 153 told them. */
describe('a redirect is', () => {
  test.each([
    [
      'by the server',
      { statusCode: 301, statusLine: 'HTTP/1.1 301 Moved Permanently', fromCache: false },
      { by: 'server', status: 301 },
    ],
    [
      'from the cache',
      { statusCode: 308, statusLine: 'HTTP/1.1 308 Permanent Redirect', fromCache: true },
      { by: 'cache', status: 308 },
    ],
    ['the doing of Firefox, which gives no reason', { statusCode: 0, statusLine: '' }, { by: 'browser' }],
    ['an extension’s, in Firefox', { statusCode: 200, statusLine: 'HTTP/1.1 200 ' }, { by: 'extension' }],
  ])('%s', (_, details, expected) => {
    expect(readRedirect({ url: from, redirectUrl: to, ...details })).toEqual({ from, to, ...expected });
  });

  test.each([
    ['HSTS', { by: 'browser', reason: 'hsts' }],
    ['HttpsUpgrades', { by: 'browser', reason: 'https-first' }],
    ['WebRequest API', { by: 'extension' }],
    ['Delegate', { by: 'browser', reason: 'other' }],
  ])('the doing of Chromium for the reason %s', (reason, expected) => {
    expect(readRedirect(internal(reason))).toEqual({ from, to, ...expected });
  });
});

test('Firefox hands a request to a service worker by sending it where it was', () => {
  expect(isHandedToWorker({ url: from, redirectUrl: from, statusCode: 0, statusLine: '' })).toBe(true);
  expect(isHandedToWorker({ url: from, redirectUrl: from, statusCode: 302, statusLine: 'HTTP/1.1 302 Found' })).toBe(
    false,
  );
  expect(isHandedToWorker({ url: from, redirectUrl: to, statusCode: 0, statusLine: '' })).toBe(false);
});
