import { expect, test } from 'vitest';
import { localNetworkAccessDenied } from '../../../diagnosis/causes/local-network-access-denied.ts';
import { failedCall, page } from '../calls.ts';
import { describeCause, wordsOf } from '../describe-cause.ts';
import { bothRefuse, connect, pending } from '../evidence.ts';

const from = 'https://example.test';
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
  { name: 'the port refuses', facts: { attempt: failedCall('refused', { from }) }, is: 'ruled out' },
  { name: 'a page that loads slowly', facts: { attempt: pending(), connect: accepts }, is: 'ruled out' },
  { name: 'no browser took part', facts: { connect: accepts }, is: 'undecided: attempt' },
]);

test('a page without https is told that it is never asked about', () => {
  const attempt = failedCall('local-network-denied', { from: 'http://example.test:8080' });
  const { title, steps } = wordsOf(localNetworkAccessDenied, 'http://localhost:3000/', { attempt });
  expect(title).toBe('The browser does not let example.test:8080 reach this computer');
  expect(steps[0]?.text).toMatch(/^Open the page with https/);
});
