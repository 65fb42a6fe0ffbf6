import { expect, test } from 'vitest';
import { proxyTakesLoopback } from '../../../../diagnosis/causes/browser/proxy-takes-loopback.ts';
import type { ProxySettings } from '../../../../evidence/browser/proxy.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, failed, http, owner, pending, reply } from '../../evidence.ts';

const server = 'http://127.0.0.1:8080';
const settings = (more: Partial<ProxySettings['browser']> = {}): ProxySettings => ({
  browser: {
    mode: 'fixed',
    servers: [server],
    takesLoopback: true,
    takesTarget: true,
    setBy: '--proxy-server',
    ...more,
  },
});
const spared = settings({ takesLoopback: false, takesTarget: false });
const inEnvironment = (sparesTarget: boolean) => ({ environment: { variables: { HTTP_PROXY: server }, sparesTarget } });
const page = [reply('http://127.0.0.1', http(200))];
const accepted = connect({ '127.0.0.1': 'accepted' });
const told = { ...answered(502, 'firefox'), proxy: server };
const shop = 'http://shop.test:3000/';
const shopHere = { name: 'shop.test', addresses: ['127.0.0.1'] };

describeCause(proxyTakesLoopback, [
  {
    name: "the system's proxy was set to take loopback too, and the server itself answers",
    facts: {
      attempt: answered(502),
      proxy: settings({ mode: 'system', setBy: 'v2rayN', takesLoopback: true, takesTarget: undefined }),
      replies: [reply('http://127.0.0.1', http(200))],
    },
    is: 'likely',
  },
  {
    name: "the system's proxy spares loopback, as it does by default (upstream-down)",
    facts: {
      attempt: answered(502),
      proxy: settings({ mode: 'system', takesLoopback: false, takesTarget: undefined }),
      replies: [reply('http://127.0.0.1', http(502))],
    },
    is: 'ruled out',
  },
  {
    name: 'the system is set to a proxy, somebody saw that it takes the name, and a direct request works',
    url: shop,
    facts: {
      attempt: answered(502),
      resolution: shopHere,
      proxy: { browser: { mode: 'system', servers: [server], takesTarget: true } },
      replies: page,
    },
    is: 'certain',
  },
  {
    name: 'the same, and nobody saw which names it takes',
    url: shop,
    facts: {
      attempt: answered(502),
      resolution: shopHere,
      proxy: { browser: { mode: 'system', servers: [server], takesTarget: false } },
      replies: page,
    },
    is: 'ruled out',
  },
  {
    name: "the browser alone saw Squid's own error",
    facts: { attempt: answered(503), exchange: { status: 503, headers: { 'x-squid-error': 'ERR_CONNECT_FAIL 111' } } },
    is: 'likely',
  },
  {
    name: 'the browser alone saw an error that no proxy signs (server-error)',
    facts: { attempt: answered(503), exchange: { status: 503, headers: { server: 'nginx/1.26' } } },
    is: 'ruled out',
  },
  {
    name: 'Squid serves this very port (upstream-down)',
    facts: {
      attempt: answered(503),
      exchange: { status: 503, headers: { 'x-squid-error': 'ERR_CONNECT_FAIL 111' } },
      owners: [owner('127.0.0.1', { pid: 9, program: 'squid' })],
    },
    is: 'ruled out',
  },
  { name: 'the answer asks for the password of a proxy', facts: { attempt: answered(407) }, is: 'likely' },
  {
    name: 'the server itself was seen to ask for one (server-error)',
    facts: { attempt: answered(407), replies: [reply('http://127.0.0.1', http(407))] },
    is: 'ruled out',
  },
  {
    name: 'the answer asks for a password of its own (asks-for-password)',
    facts: { attempt: answered(401) },
    is: 'ruled out',
  },
  {
    name: 'the error page is signed by Privoxy',
    facts: {
      attempt: answered(500),
      replies: [reply('http://127.0.0.1', http(500, { title: '500 Internal Privoxy Error' }))],
    },
    is: 'likely',
  },
  {
    name: 'the error page is signed by Privoxy, which is what listens there (server-error)',
    facts: {
      attempt: answered(500),
      replies: [reply('http://127.0.0.1', http(500, { title: '500 Internal Privoxy Error' }))],
      owners: [owner('127.0.0.1', { program: 'privoxy' })],
    },
    is: 'ruled out',
  },
  {
    name: 'a page about Privoxy came, without any error',
    facts: { attempt: answered(200), replies: [reply('http://127.0.0.1', http(200, { title: 'Privoxy notes' }))] },
    is: 'ruled out',
  },
  {
    name: 'the error page names no proxy (server-error)',
    facts: {
      attempt: answered(500),
      replies: [reply('http://127.0.0.1', http(500, { title: '500 Internal Server Error' }))],
    },
    is: 'ruled out',
  },
  { name: 'the browser says that the proxy failed', facts: { attempt: failed('proxy') }, is: 'certain' },
  {
    name: 'the proxy failed, and the server is well',
    facts: { attempt: failed('proxy', 'firefox'), connect: accepted, replies: page },
    is: 'certain',
  },
  {
    name: 'the proxy failed for a name that leads here',
    url: shop,
    facts: { attempt: failed('proxy'), resolution: shopHere },
    is: 'certain',
  },
  {
    name: 'the proxy answers 502, and the server is well',
    facts: { attempt: answered(502), proxy: settings(), connect: accepted, replies: page },
    is: 'certain',
  },
  {
    name: 'the proxy hangs up, and the server is well',
    facts: { attempt: failed('empty'), proxy: settings(), connect: accepted, replies: page },
    is: 'certain',
  },
  {
    name: 'the proxy failed for a name that may lead anywhere',
    url: shop,
    facts: { attempt: failed('proxy') },
    is: 'likely',
  },
  {
    name: 'the proxy answers 502, and nothing listens (nothing-listening is certain then)',
    facts: { attempt: answered(502), proxy: settings(), connect: bothRefuse, replies: [] },
    is: 'likely',
  },
  { name: 'Firefox names the proxy that answered', facts: { attempt: told, connect: accepted }, is: 'likely' },
  {
    name: 'Firefox names the proxy, and its own questions take the same way',
    facts: { attempt: told, connect: accepted, replies: [reply('http://127.0.0.1', http(200))] },
    is: 'likely',
  },
  {
    name: 'an answer came though nothing listens',
    facts: { attempt: answered(502), connect: bothRefuse, replies: [] },
    is: 'likely',
  },
  {
    name: 'the answer is a page of squid’s',
    facts: { attempt: answered(503), replies: [reply('http://127.0.0.1', http(503, { server: 'squid/5.7' }))] },
    is: 'likely',
  },
  { name: 'the settings alone are known', facts: { proxy: settings() }, is: 'likely' },
  { name: 'the proxy keeps the browser waiting', facts: { attempt: pending(), proxy: settings() }, is: 'likely' },
  {
    name: 'an extension sets one',
    facts: {
      attempt: failed('other'),
      proxy: settings({ mode: 'extension', setBy: 'Hola VPN', takesLoopback: undefined, takesTarget: undefined }),
    },
    is: 'likely',
  },
  {
    name: 'an extension sets one, and does not tell which',
    url: shop,
    facts: { attempt: failed('other'), proxy: { browser: { mode: 'extension', servers: [] } } },
    is: 'likely',
  },
  {
    name: 'a PAC file is asked about a name',
    url: shop,
    facts: { attempt: failed('other'), proxy: settings({ mode: 'pac', takesLoopback: false, takesTarget: undefined }) },
    is: 'likely',
  },
  { name: 'programs heed HTTP_PROXY', facts: { proxy: inEnvironment(false) }, is: 'likely' },
  {
    name: 'programs heed HTTP_PROXY, and without it the page comes',
    facts: { proxy: inEnvironment(false), connect: accepted, replies: page },
    is: 'likely',
  },
  {
    name: 'the proxy is not asked for loopback, and nothing listens (nothing-listening)',
    facts: { attempt: failed('refused'), proxy: spared, connect: bothRefuse },
    is: 'ruled out',
  },
  {
    name: 'NO_PROXY leaves the target out',
    facts: { proxy: inEnvironment(true), connect: accepted, replies: page },
    is: 'ruled out',
  },
  {
    name: 'a program asks, the environment does not spare this computer, and what the port answers is not known',
    facts: { proxy: inEnvironment(false), connect: connect({ '127.0.0.1': 'accepted' }) },
    is: 'likely',
  },
  {
    name: 'the same, and the environment spares it',
    facts: { proxy: inEnvironment(true), connect: connect({ '127.0.0.1': 'accepted' }) },
    is: 'ruled out',
  },
  {
    name: 'nothing listens, whatever the environment says (nothing-listening)',
    facts: { proxy: inEnvironment(false), connect: bothRefuse, replies: [] },
    is: 'ruled out',
  },
  {
    name: 'the environment is not for browsers (server-hung)',
    facts: { attempt: pending(), proxy: inEnvironment(false) },
    is: 'ruled out',
  },
  {
    name: 'a server of one’s own passes on (upstream-down)',
    facts: {
      attempt: answered(502),
      connect: accepted,
      replies: [reply('http://127.0.0.1', http(502, { server: 'nginx' }))],
    },
    is: 'ruled out',
  },
  {
    name: 'squid itself serves the port (upstream-down)',
    facts: {
      attempt: answered(503),
      connect: accepted,
      replies: [reply('http://127.0.0.1', http(503, { server: 'squid/5.7' }))],
      owners: [owner('127.0.0.1', { pid: 7, program: 'squid' })],
    },
    is: 'ruled out',
  },
  {
    name: 'the proxy carries the page (server-error)',
    facts: { attempt: { ...answered(500, 'firefox'), proxy: server }, connect: accepted },
    is: 'ruled out',
  },
  {
    name: 'the browser never asked (unsafe-port)',
    facts: { attempt: failed('unsafe-port'), proxy: settings() },
    is: 'ruled out',
  },
  {
    name: 'no proxy is known of',
    facts: { attempt: failed('refused'), connect: bothRefuse, proxy: {} },
    is: 'ruled out',
  },
]);

test('says where the proxy is set, and how to go past it', () => {
  const said = (facts: Parameters<typeof wordsOf>[2], os?: 'windows') =>
    wordsOf(proxyTakesLoopback, 'http://localhost:3000/', facts, os).steps;
  expect(said({ attempt: failed('proxy'), proxy: settings() })[0]?.text).toContain('<-loopback>');
  expect(said({ attempt: failed('proxy', 'firefox') })[0]?.text).toContain('allow_hijacking_localhost');
  const policy = '/etc/chromium/policies/managed/proxy.json';
  expect(said({ attempt: failed('proxy'), proxy: settings({ setBy: policy }) })[0]?.text).toContain(policy);
  expect(said({ proxy: inEnvironment(false) })[0]?.command).toContain('export NO_PROXY=localhost,127.0.0.1,::1');
  expect(said({ proxy: inEnvironment(false) }, 'windows')[0]?.command).toContain('$env:NO_PROXY');
});

test('tells a dead proxy from one that answers', () => {
  const titleOf = (facts: Parameters<typeof wordsOf>[2]) =>
    wordsOf(proxyTakesLoopback, 'http://localhost:3000/', facts).title;
  expect(titleOf({ attempt: failed('proxy') })).toContain("to a proxy that doesn't answer");
  expect(titleOf({ attempt: told })).toContain('to a proxy instead of this computer');
});
