import { expect, test } from 'vitest';
import { hostHeaderRejected } from '../../../../diagnosis/causes/reply/host-header-rejected.ts';
import type { Replies, ReplyOutcome } from '../../../../evidence/port/replies.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, failed, http, owner, pending, reply, vite } from '../../evidence.ts';

const url = 'http://shop.localhost:3000/till';

/** The answer to a question that carried another name. */
function named(host: string, outcome: ReplyOutcome, address = '127.0.0.1'): Replies[number] {
  return { ...reply(`http://${address}`, outcome), host };
}

function own(status: number, excerpt?: string): Replies[number] {
  return reply('http://127.0.0.1', http(status, excerpt ? { excerpt } : {}));
}

const viteSays = `Blocked request. This host ("shop.test") is not allowed. To allow this host, add "shop.test" to \`server.allowedHosts\` in vite.config.js.`;
const railsSays = 'Blocked hosts: shop.test To allow requests to these hosts, make sure they are valid hostnames';

describeCause(hostHeaderRejected, [
  {
    name: 'Sinatra says so',
    url: 'http://shop.test:9292/',
    facts: { attempt: answered(403), replies: [own(403, 'Host not permitted')] },
    is: 'certain',
  },
  ...[
    [403, 'invalid host specified'],
    [403, 'Host check error'],
    [421, 'etcd received your request, but the Host header was unrecognized.'],
    [403, '403 - Forbidden: The host "shop.test" is not allowed'],
    [400, 'Access through untrusted domain'],
    [400, 'Host header is specified and is not an IP address or localhost.'],
    [403, '{"error":{"code":-32000,"message":"Invalid Host header"}}'],
  ].map(([status, words]) => ({
    name: `a server that isn't in the table says so: ${words}`,
    url: 'http://shop.test:9292/',
    facts: { attempt: answered(Number(status)), replies: [own(Number(status), String(words))] },
    is: 'likely' as const,
  })),
  {
    name: 'a server says it of another one, which it was to ask (server-error)',
    url: 'http://shop.test:9292/',
    facts: { attempt: answered(502), replies: [own(502, 'invalid host specified')] },
    is: 'ruled out',
  },
  {
    name: 'a page that is not allowed to be seen (works-now)',
    url: 'http://shop.test:9292/',
    facts: { attempt: answered(403), replies: [own(403, 'You are not allowed to see this page.')] },
    is: 'ruled out',
  },
  {
    name: "Django's page for visitors, which says no more than the status",
    url: 'http://127.0.0.1:8000/',
    facts: { attempt: answered(400), replies: [own(400, 'Bad Request (400)')] },
    is: 'likely',
  },
  {
    name: 'the page of another server, which says no more than the status (server-error)',
    url: 'http://127.0.0.1:8000/',
    facts: { attempt: answered(400), replies: [own(400, '400 Bad Request')] },
    is: 'ruled out',
  },
  {
    name: 'Vite says so',
    url: 'http://shop.test:5173/',
    facts: { attempt: answered(403), replies: [own(403, viteSays)] },
    is: 'certain',
  },
  {
    name: 'webpack-dev-server says so, and no browser took part',
    facts: { replies: [own(403, 'Invalid Host header')] },
    is: 'certain',
  },
  {
    name: 'an old webpack-dev-server says so with 200',
    facts: { attempt: answered(200), replies: [own(200, 'Invalid Host header')] },
    is: 'certain',
  },
  {
    name: 'a server that nobody has a table for says that it does not know this very name',
    url,
    facts: { replies: [own(404, 'Unknown host: shop.localhost')] },
    is: 'likely',
  },
  {
    name: 'an application does not find another host',
    facts: { replies: [own(500, 'java.net.UnknownHostException: Unknown host: db.internal')] },
    is: 'ruled out',
  },
  { name: 'Rails says so', facts: { attempt: answered(403), replies: [own(403, railsSays)] }, is: 'certain' },
  {
    name: 'a server says so without a page of its own in the browser',
    facts: { attempt: failed('error-reply'), exchange: { status: 403 }, replies: [own(403, 'Invalid host')] },
    is: 'certain',
  },
  {
    name: 'another name is answered with nothing, as by Caddy, which has no site for it (server-error)',
    url,
    facts: { replies: [own(404), named('127.0.0.1:3000', http(200, { isEmpty: true }))] },
    is: 'ruled out',
  },
  {
    name: 'another name is led on, and a redirect has nothing in it',
    url,
    facts: { replies: [own(400), named('localhost:3000', http(302, { isEmpty: true }))] },
    is: 'certain',
  },
  {
    name: 'another name is answered at the same address',
    url,
    facts: { attempt: answered(400), replies: [own(400), named('localhost:3000', http(200))] },
    is: 'certain',
  },
  {
    name: 'another name is answered, and the browser got another refusal than Portside',
    url,
    facts: { attempt: answered(403), replies: [own(400), named('localhost:3000', http(200))] },
    is: 'likely',
  },
  {
    name: 'another name gets a page that is not there',
    url,
    facts: { attempt: answered(403), replies: [own(403), named('localhost:3000', http(404))] },
    is: 'likely',
  },
  {
    name: 'a page is there by another name',
    url,
    facts: { attempt: answered(404), replies: [own(404), named('localhost:3000', http(200))] },
    is: 'likely',
  },
  {
    name: 'the browser alone asked by other names',
    url,
    facts: { attempt: answered(403), replies: [named('127.0.0.1:3000', http(200))] },
    is: 'likely',
  },
  {
    name: 'Traefik has no route for the one name that somebody wrote down',
    url: 'http://127.0.0.1/',
    facts: {
      replies: [named('shop.test', http(404, { excerpt: '404 page not found' }))],
      owners: [owner('::', { program: 'traefik' })],
    },
    is: 'likely',
  },
  {
    name: 'qBittorrent has another server domain',
    url: 'http://localhost:3000/',
    facts: {
      replies: [reply('http://127.0.0.1', http(401, { excerpt: 'Unauthorized' }))],
      owners: [owner('127.0.0.1', { program: 'qbittorrent-nox' })],
    },
    is: 'likely',
  },
  {
    name: 'another program says the same, for reasons of its own (works-now)',
    url: 'http://localhost:3000/',
    facts: {
      replies: [reply('http://127.0.0.1', http(401, { excerpt: 'Unauthorized' }))],
      owners: [owner('127.0.0.1', { program: 'shop' })],
    },
    is: 'ruled out',
  },
  { name: 'nobody has asked', facts: { attempt: answered(403) }, is: 'undecided: replies' },
  {
    name: 'every name is refused (the page asks for a password)',
    url,
    facts: { attempt: answered(403), replies: [own(403), named('localhost:3000', http(403))] },
    is: 'ruled out',
  },
  {
    name: 'the page is not there by any name',
    url,
    facts: { attempt: answered(404), replies: [own(404), named('localhost:3000', http(404))] },
    is: 'ruled out',
  },
  {
    name: 'another name is answered at the other address (access-rule-rejects)',
    facts: {
      attempt: answered(403),
      replies: [
        reply('http://[::1]', http(403)),
        named('127.0.0.1:3000', http(403), '[::1]'),
        reply('http://127.0.0.1', http(200)),
        named('localhost:3000', http(200)),
      ],
    },
    is: 'ruled out',
  },
  {
    name: 'a program says of a page that it is not there (Go)',
    facts: { attempt: answered(404), replies: [own(404, '404 page not found')], owners: [owner('::', vite)] },
    is: 'ruled out',
  },
  { name: 'the program fails (server-error)', facts: { attempt: answered(500), replies: [own(500)] }, is: 'ruled out' },
  {
    name: 'the browser got its page',
    url,
    facts: { attempt: answered(301), replies: [own(403), named('localhost:3000', http(200))] },
    is: 'ruled out',
  },
  { name: 'it is refused (nothing-listening)', facts: { attempt: failed('refused') }, is: 'ruled out' },
  { name: 'no answer has come', facts: { attempt: pending() }, is: 'ruled out' },
]);

test('names the setting of the framework, and the name that passes', () => {
  const replies = [own(403), named('localhost:3000', http(200))];
  const owners = [owner('127.0.0.1', { program: 'python3', framework: 'django' })];
  const { title, why, steps } = wordsOf(hostHeaderRejected, url, { replies, owners });
  expect(title).toBe("The server on port 3000 doesn't accept requests for shop.localhost");
  expect(why).toContain('under the name localhost, it returns 200.');
  expect(steps[0]?.open).toBe('http://localhost:3000/till');
  expect(steps[1]?.text).toBe("Add 'shop.localhost' to ALLOWED_HOSTS in settings.py. Then restart the server.");
});

test('tells of the proxy that puts in a name of its own', () => {
  const replies = [own(403, viteSays)];
  const { title, steps } = wordsOf(hostHeaderRejected, 'http://localhost:8080/', { replies });
  expect(title).toBe("The server behind port 8080 doesn't accept requests for shop.test");
  expect(steps.map(({ text }) => text)).toEqual([
    expect.stringContaining('proxy_set_header Host $host'),
    'Or leave the proxy as it is. Add "shop.test" to server.allowedHosts in vite.config.js.',
  ]);
});

test.each([
  [
    'Blocked request. This host ("shop.test") is not allowed. To allow this host, add "shop.test" to `preview.allowedHosts`',
    'preview.allowedHosts',
  ],
  [
    'Blocked request. This host ("shop.test") is not allowed. To allow this host, add "shop.test" to allowedHosts under the serve target in angular.json.',
    'angular.json',
  ],
  ['Invalid Host header', 'devServer.allowedHosts'],
  ['Invalid host header', 'TrustedHostMiddleware'],
  ['Invalid host', '.storybook/main'],
  ["DisallowedHost at / Invalid HTTP_HOST header: 'shop.test'.", 'ALLOWED_HOSTS'],
  ["Host 'shop.test' is not trusted.", 'TRUSTED_HOSTS'],
  ['Untrusted Host "shop.test".', 'trusted_hosts'],
  ['Bad Request - Invalid Hostname HTTP Error 400. The request hostname is invalid.', 'applicationhost.config'],
])('knows whose page this is: %s', (excerpt, setting) => {
  const { steps } = wordsOf(hostHeaderRejected, 'http://shop.test:3000/', { replies: [own(403, excerpt)] });
  expect(steps[0]?.text).toContain(setting);
  expect(steps[0]?.text).toContain('shop.test');
});

test('names no framework that the program cannot be', () => {
  const owners = [owner('127.0.0.1', { program: 'python3' })];
  const { steps } = wordsOf(hostHeaderRejected, url, { replies: [own(421, 'Invalid Host header')], owners });
  expect(steps[0]?.text).toBe("Add shop.localhost to the allowed hosts in the server's configuration and restart it.");
});
