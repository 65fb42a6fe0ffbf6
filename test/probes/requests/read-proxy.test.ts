import { expect, test } from 'vitest';
import { readProxy } from '../../../probes/requests/read-proxy.ts';

test.each([
  [{ type: 'http', host: '127.0.0.1', port: 8080 }, 'http://127.0.0.1:8080'],
  [{ type: 'socks', host: '::1', port: 1080, username: 'joe' }, 'socks5://[::1]:1080'],
  [{ type: 'direct' }, undefined],
  [{ type: 'http' }, undefined],
  [null, undefined],
])('%j is told as %s', (proxyInfo, told) => {
  expect(readProxy({ url: 'http://localhost/', proxyInfo })).toBe(told);
});

test('Chromium tells nothing', () => {
  expect(readProxy({ url: 'http://localhost/' })).toBeUndefined();
});
