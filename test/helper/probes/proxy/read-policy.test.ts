import { expect, test } from 'vitest';
import { chromiumPolicy, firefoxPolicy } from '../../../../helper/probes/proxy/read-policy.ts';

const file = '/etc/chromium/policies/managed/proxy.json';

test('Chromium: the policy of today', () => {
  const content = {
    HomepageLocation: 'https://example.test/',
    ProxySettings: { ProxyMode: 'fixed_servers', ProxyServer: 'joe:hunter2@127.0.0.1:8080', ProxyBypassList: 'a.test' },
  };
  expect(chromiumPolicy(content, file)).toEqual({
    mode: 'fixed',
    servers: ['http://127.0.0.1:8080'],
    bypass: 'a.test',
    setBy: file,
  });
});

test('Chromium: the policies of yesterday, one by one', () => {
  expect(chromiumPolicy({ ProxyMode: 'direct' }, file)).toMatchObject({ mode: 'direct', servers: [] });
  expect(chromiumPolicy({ ProxyPacUrl: 'http://a.test/p.pac' }, file)).toMatchObject({
    mode: 'pac',
    servers: ['http://a.test/p.pac'],
  });
  expect(chromiumPolicy({ ProxyServer: 'a.test:80' }, file)).toMatchObject({ mode: 'fixed' });
});

test('Firefox', () => {
  const manual = { Mode: 'manual', HTTPProxy: '127.0.0.1:8080', SOCKSProxy: '127.0.0.1:1080', Passthrough: '<local>' };
  expect(firefoxPolicy({ policies: { Proxy: manual } }, 'policies.json')).toEqual({
    mode: 'fixed',
    servers: ['http://127.0.0.1:8080', 'socks5://127.0.0.1:1080'],
    bypass: '<local>',
    setBy: 'policies.json',
  });
  const pac = { Mode: 'autoConfig', AutoConfigURL: 'https://joe:hunter2@a.test/p.pac' };
  expect(firefoxPolicy({ policies: { Proxy: pac } }, '')).toMatchObject({ servers: ['https://a.test/p.pac'] });
});

test.each([[null], [{}], [[]], ['text'], [{ ProxyMode: 7 }], [{ ProxySettings: 'text' }], [{ policies: {} }]])(
  'nothing is made of %j',
  (content) => {
    expect(chromiumPolicy(content, file)).toBeUndefined();
    expect(firefoxPolicy(content, file)).toBeUndefined();
  },
);
