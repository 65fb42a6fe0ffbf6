import { expect, test } from 'vitest';
import { serverDropsConnection } from '../../../../diagnosis/causes/program/server-drops-connection.ts';
import { container } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { failed, http, node, owner, rememberedShop, reply, unread, vagueInFirefox, vite } from '../../evidence.ts';
import { behindForwarders } from '../../forwarded.ts';

const url = 'http://127.0.0.1:3000/';
const closed = [reply('http://127.0.0.1', { kind: 'closed' }), reply('https://127.0.0.1', { kind: 'not-tls' })];

const silence = [reply('http://127.0.0.1', { kind: 'silent' })];

const systemd = { pid: 812, program: 'systemd', command: '/lib/systemd/systemd --user' };

describeCause(serverDropsConnection, [
  {
    name: 'it hung up on the browser at once, and keeps whoever comes later waiting',
    url,
    facts: { attempt: failed('empty'), replies: silence, owners: [owner('127.0.0.1', vite)] },
    is: 'likely',
  },
  {
    name: 'it reset the browser’s connection after a long silence (server-hung)',
    url,
    facts: { attempt: { ...failed('reset'), elapsedMs: 30_000 }, replies: silence },
    is: 'ruled out',
  },
  {
    name: 'it hung up on the browser over TLS, and our question by a number ends at the certificate',
    url: 'https://localhost:3000/',
    facts: {
      attempt: failed('empty'),
      replies: [reply('https://127.0.0.1', { kind: 'cert-rejected', problem: 'untrusted' })],
    },
    is: 'likely',
  },
  {
    name: 'the browser itself ended at the certificate (cert-untrusted)',
    url: 'https://localhost:3000/',
    facts: {
      attempt: failed('cert-untrusted'),
      replies: [reply('https://127.0.0.1', { kind: 'cert-rejected', problem: 'untrusted' })],
    },
    is: 'ruled out',
  },
  {
    name: 'it keeps the browser waiting as well (server-hung)',
    url,
    facts: { attempt: failed('timed-out'), replies: silence },
    is: 'ruled out',
  },
  {
    name: 'systemd holds the port for a server that it starts, even if that replied before',
    url,
    facts: { replies: closed, owners: [owner('127.0.0.1', systemd)] },
    is: 'likely',
  },
  {
    name: 'a known web server closes every connection',
    url,
    facts: { replies: closed, owners: [owner('127.0.0.1', vite)] },
    is: 'certain',
  },
  {
    name: 'the very process that served a page before resets every connection',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'reset' })],
      owners: [owner('127.0.0.1', node)],
      remembered: rememberedShop,
    },
    is: 'certain',
  },
  {
    name: 'any program closes every connection',
    url,
    facts: { replies: closed, owners: [owner('127.0.0.1', node)] },
    is: 'likely',
  },
  { name: 'the browser alone is hung up on', url, facts: { attempt: failed('empty'), replies: closed }, is: 'likely' },
  {
    name: 'Firefox cannot tell why TLS failed: a Node server without TLS answers it with 400',
    url,
    facts: {
      attempt: failed('reset', 'firefox'),
      replies: [reply('http://127.0.0.1', { kind: 'reset' }), reply('https://127.0.0.1', vagueInFirefox)],
    },
    is: 'likely',
  },
  {
    name: 'a page was served here before, but another program holds the port now (port-taken)',
    url,
    facts: {
      replies: closed,
      owners: [owner('127.0.0.1', { pid: 900, program: 'redis-server' })],
      remembered: rememberedShop,
    },
    is: 'likely',
  },
  ...behindForwarders(closed),
  {
    name: 'an SSH tunnel closes it: the far end is dead (tunnel-remote-down)',
    url,
    facts: { replies: closed, owners: [owner('127.0.0.1', { ...vite, program: 'ssh' })] },
    is: 'less likely',
  },
  {
    name: 'Docker hangs up for a container in which nothing listens on the port (container-wrong-port)',
    url,
    facts: { replies: closed, containers: [container({ listeners: [{ address: '::', port: 8000 }] })] },
    is: 'ruled out',
  },
  { name: 'nobody has asked the port', url, facts: { attempt: failed('empty') }, is: 'undecided: replies' },
  {
    name: 'it answers TLS (http-to-https-server)',
    url,
    facts: {
      replies: [
        reply('http://127.0.0.1', { kind: 'closed' }),
        reply('https://127.0.0.1', { kind: 'cert-rejected', problem: 'name' }),
      ],
    },
    is: 'ruled out',
  },
  {
    name: 'it hangs up on TLS, and answers plain HTTP (https-to-http-server)',
    url: 'https://127.0.0.1:3000/',
    facts: { replies: [reply('https://127.0.0.1', { kind: 'closed' }), reply('http://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
  {
    name: 'it hangs up on TLS, and greets in SMTP (non-http-service)',
    url: 'https://127.0.0.1:3000/',
    facts: {
      replies: [
        reply('https://127.0.0.1', { kind: 'reset' }),
        reply('http://127.0.0.1', { kind: 'not-http', protocol: 'smtp' }),
      ],
    },
    is: 'ruled out',
  },
  {
    name: 'it is silent (server-hung)',
    url,
    facts: { replies: [reply('http://127.0.0.1', { kind: 'silent' })] },
    is: 'ruled out',
  },
  {
    name: 'it answers now (works-now)',
    url,
    facts: { attempt: failed('reset'), replies: [reply('http://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
]);

test('offers https where a server of one connection is held by the browser’s spare one', () => {
  const others = [{ accepted: true, unreadBytes: 0, program: 'chromium' }];
  const facts = { attempt: failed('empty'), replies: silence, stall: [{ ...unread('127.0.0.1', false), others }] };
  const { why, steps } = wordsOf(serverDropsConnection, url, facts);
  expect(why).toContain('chromium opened in advance');
  expect(steps[0]).toMatchObject({ text: expect.stringContaining('wait a minute'), open: 'https://127.0.0.1:3000/' });
  expect(wordsOf(serverDropsConnection, url, { replies: closed }).steps[0]?.open).toBeUndefined();
});

test('leads to the service that systemd starts, and never ends systemd', () => {
  const words = wordsOf(serverDropsConnection, url, { replies: closed, owners: [owner('127.0.0.1', systemd)] });
  expect(words.title).toBe('The server that systemd starts for port 3000 is failing');
  expect(words.steps[0]?.command).toBe("systemctl --user list-sockets --all | grep ':3000'");
});
