import { expect, test } from 'vitest';
import { localNetworkAccessDenied } from '../../../../diagnosis/causes/browser/local-network-access-denied.ts';
import type { Facts } from '../../../../evidence/index.ts';
import { failedCall, page } from '../../calls.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, failed, pending } from '../../evidence.ts';

const from = 'https://example.test';
const asksServer = { preflight: { failed: true, asksForPrivateNetwork: true } };
const accepts = connect({ '127.0.0.1': 'accepted' });

describeCause(localNetworkAccessDenied, [
  { name: 'the browser says so', facts: { attempt: failedCall('local-network-denied', { from }) }, is: 'certain' },
  {
    name: 'the browser says so of a page without https',
    facts: { attempt: failedCall('local-network-denied', { from: 'http://example.test', browser: 'firefox' }) },
    is: 'certain',
  },
  {
    name: 'a web socket of a page elsewhere fails without a word, and the port accepts',
    url: 'ws://127.0.0.1:8000/',
    facts: { attempt: failedCall('websocket', { from, resource: 'websocket' }), connect: accepts },
    is: 'likely',
  },
  {
    name: 'a call of a page elsewhere fails without a word or a status',
    facts: { attempt: failedCall('other', { from }) },
    is: 'likely',
  },
  {
    name: 'the call waits, as it does while the browser asks',
    facts: { attempt: { ...pending(), resource: 'fetch', from }, connect: accepts },
    is: 'likely',
  },
  {
    name: 'the browser blocks it, by a word of older versions',
    facts: {
      attempt: {
        ...failedCall('blocked', { from }),
        code: 'net::ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS',
      },
    },
    is: 'likely',
  },
  {
    name: 'an older Chrome asked the server whether it lets pages from elsewhere in, in vain',
    facts: { attempt: failedCall('cors', { from }), exchange: asksServer, connect: accepts },
    is: 'likely',
  },
  {
    name: 'it asked so, and what it got lacks another header (cors-rejected)',
    facts: {
      attempt: failedCall('cors', { from }),
      exchange: { preflight: { ...asksServer.preflight, status: 204, headers: {} } },
      connect: accepts,
    },
    is: 'ruled out',
  },
  {
    name: 'an ordinary preflight failed (cors-rejected)',
    facts: { attempt: failedCall('cors', { from }), exchange: { preflight: { failed: true } }, connect: accepts },
    is: 'ruled out',
  },
  {
    name: 'an extension blocks it',
    facts: { attempt: { ...failedCall('blocked', { from }), code: 'net::ERR_BLOCKED_BY_CLIENT' } },
    is: 'ruled out',
  },
  {
    name: 'nobody listens: both browsers connect before they ask',
    facts: { attempt: failedCall('other', { from }), connect: bothRefuse },
    is: 'ruled out',
  },
  {
    name: 'a reply came, so it was let through',
    facts: { attempt: failedCall('other', { from }), exchange: { status: 200, headers: {} }, connect: accepts },
    is: 'ruled out',
  },
  {
    name: 'the page is of this computer',
    facts: { attempt: failedCall('other', { from: page }), connect: accepts },
    is: 'ruled out',
  },
  {
    name: 'a frame without an origin was refused',
    facts: { attempt: failedCall('local-network-denied', { from: 'null' }) },
    is: 'certain',
  },
  {
    name: 'a page that was led here from elsewhere is no call',
    facts: { attempt: { ...failed('other'), from }, connect: accepts },
    is: 'ruled out',
  },
  {
    name: 'a web socket is one, even where nobody says so',
    url: 'ws://127.0.0.1:8000/',
    facts: { attempt: { ...failed('websocket'), from }, connect: accepts },
    is: 'likely',
  },
  { name: 'the port refuses', facts: { attempt: failedCall('refused', { from }) }, is: 'ruled out' },
  { name: 'a page that loads slowly', facts: { attempt: pending(), connect: accepts }, is: 'ruled out' },
  { name: 'no browser took part', facts: { connect: accepts }, is: 'undecided: attempt' },
]);

test('a page without https is told that it is never asked about', () => {
  const attempt = failedCall('local-network-denied', { from: 'http://example.test:8080' });
  const { title, steps } = wordsOf(localNetworkAccessDenied, 'http://localhost:3000/', { attempt });
  expect(title).toBe('The browser blocks example.test:8080 from reaching this computer');
  expect(steps[0]?.text).toMatch(/^Open the page over HTTPS/);
});

test('a frame is told what the page around it has to allow, and one without an origin that nothing helps', () => {
  const url = 'http://localhost:3000/';
  const stepsFor = (attempt: Facts['attempt']) =>
    wordsOf(localNetworkAccessDenied, url, { attempt }).steps.map(({ text }) => text);
  const denied = failedCall('local-network-denied', { from });
  expect(stepsFor({ ...denied, inFrame: true })[0]).toContain('allow="local-network-access; loopback-network"');
  expect(stepsFor({ ...denied, inFrame: false }).join(' ')).not.toContain('iframe');
  const opaque = stepsFor({ ...denied, from: 'null' });
  expect(opaque[0]).toContain('postMessage');
  expect(opaque.join(' ')).not.toContain('site settings');
});

test('of a preflight, the server is told what to answer', () => {
  const facts = { attempt: failedCall('cors', { from }), exchange: asksServer, connect: accepts };
  const { steps } = wordsOf(localNetworkAccessDenied, 'http://localhost:3000/', facts);
  expect(steps[0]?.text).toContain('access-control-allow-private-network: true');
});
