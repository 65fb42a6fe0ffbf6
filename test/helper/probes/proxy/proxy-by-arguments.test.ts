import { expect, test } from 'vitest';
import { proxyByArguments } from '../../../../helper/probes/proxy/proxy-by-arguments.ts';

test('a command line that says nothing of proxies', () => {
  expect(proxyByArguments(['/usr/lib/chromium/chromium', '--headless=new', 'http://localhost/'])).toBeUndefined();
});

test('a proxy, and that loopback is not left out', () => {
  const words = ['chromium', '--proxy-server=http://joe:hunter2@127.0.0.1:8080', '--proxy-bypass-list=<-loopback>'];
  expect(proxyByArguments(words)).toEqual({
    mode: 'fixed',
    servers: ['http://127.0.0.1:8080'],
    bypass: '<-loopback>',
    setBy: '--proxy-server',
  });
});

test('one for each scheme, and a way around them', () => {
  const words = ['chromium', '--proxy-server=http=one.test:80;https=two.test:443;socks=socks5://[::1]:1080,direct://'];
  expect(proxyByArguments(words)?.servers).toEqual([
    'http://one.test:80',
    'http://two.test:443',
    'socks5://[::1]:1080',
  ]);
});

test('of a switch that stands twice the last counts', () => {
  const words = ['chromium', '--proxy-server=one.test:80', '--proxy-server=two.test:80'];
  expect(proxyByArguments(words)?.servers).toEqual(['http://two.test:80']);
});

test('a PAC file goes before a proxy, and no proxy before both', () => {
  const words = ['chromium', '--proxy-server=one.test:80', '--proxy-pac-url=http://joe:hunter2@one.test/p.pac?k=1'];
  expect(proxyByArguments(words)).toMatchObject({ mode: 'pac', servers: ['http://one.test/p.pac'] });
  expect(proxyByArguments([...words, '--no-proxy-server'])).toMatchObject({ mode: 'direct', servers: [] });
});
