import { expect, test } from 'vitest';
import { stripProxyUrl } from '../../../../helper/probes/proxy/strip-proxy-url.ts';

test.each([
  ['127.0.0.1:3128', 'http://127.0.0.1:3128'],
  ['http://127.0.0.1:3128/', 'http://127.0.0.1:3128'],
  ['SOCKS5://[::1]:1080', 'socks5://[::1]:1080'],
  ['http://joe:hunter2@proxy.test:8080', 'http://proxy.test:8080'],
  ['joe:hunter2@proxy.test:8080', 'http://proxy.test:8080'],
  ['http://joe:hun/ter@2@proxy.test:8080/', 'http://proxy.test:8080'],
  ['http://proxy.test:8080/?token=hunter2', 'http://proxy.test:8080'],
  ['http://joe:hunter2@proxy.test/office/proxy.pac?key=hunter2', 'http://proxy.test/office/proxy.pac'],
  ['http://proxy.test/hunter2', 'http://proxy.test'],
])('%s is told as %s', (server, told) => {
  expect(stripProxyUrl(server)).toBe(told);
  expect(stripProxyUrl(server)).not.toMatch(/hun|joe/);
});
