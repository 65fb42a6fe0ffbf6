import { expect, test } from 'vitest';
import { hstsPreloadedName } from '../../../../diagnosis/causes/browser/hsts-preloaded-name.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, failed, http, pending, reply } from '../../evidence.ts';

const typed = 'http://shop.dev:3000/';
const asked = 'https://shop.dev:3000/';
const here = { name: 'shop.dev', addresses: ['127.0.0.1'] };
const plain = [reply('https://127.0.0.1', { kind: 'not-tls' }), reply('http://127.0.0.1', http(200))];
const upgraded = [{ from: typed, to: asked, by: 'browser' as const, reason: 'hsts' as const }];

describeCause(hstsPreloadedName, [
  {
    name: 'http was asked for, and TLS failed',
    url: typed,
    facts: { attempt: failed('cert-untrusted') },
    is: 'certain',
  },
  {
    name: 'the server speaks plain HTTP',
    url: asked,
    facts: { attempt: failed('tls-protocol'), resolution: here, replies: plain },
    is: 'certain',
  },
  {
    name: 'the browser went to https by itself',
    url: asked,
    facts: { attempt: failed('cert-untrusted'), redirects: upgraded },
    is: 'certain',
  },
  { name: 'TLS failed, and that is all', url: asked, facts: { attempt: failed('tls-protocol') }, is: 'likely' },
  {
    name: 'nothing listens on the port of https',
    url: 'https://shop.dev/',
    facts: {
      attempt: failed('refused'),
      redirects: [{ ...upgraded[0], from: 'http://shop.dev/', to: 'https://shop.dev/', by: 'browser' }],
    },
    is: 'likely',
  },
  ...(['other', 'empty', 'unreachable', 'timed-out'] as const).map((failure) => ({
    name: `the browser went to https by itself, and failed there: ${failure}`,
    url: asked,
    facts: { attempt: failed(failure), redirects: upgraded },
    is: 'likely' as const,
  })),
  {
    name: 'the browser went to https by itself, and the server that speaks TLS hung up (server-drops-connection)',
    url: asked,
    facts: {
      attempt: failed('empty'),
      redirects: upgraded,
      replies: [reply('https://127.0.0.1', { kind: 'closed', handshake: true })],
    },
    is: 'ruled out',
  },
  {
    name: 'the browser went to https by itself, and the name has no address (hosts-file-broken)',
    url: asked,
    facts: { attempt: failed('name-not-resolved'), redirects: upgraded },
    is: 'ruled out',
  },
  {
    name: 'the server hangs up on the handshake',
    url: asked,
    facts: { attempt: failed('reset', 'firefox'), resolution: here, replies: [reply('http://127.0.0.1', http(200))] },
    is: 'likely',
  },
  { name: 'no browser took part', url: asked, facts: { resolution: here, replies: plain }, is: 'likely' },
  {
    name: 'nothing listens at all (nothing-listening)',
    url: asked,
    facts: { attempt: failed('refused'), resolution: here, replies: [] },
    is: 'ruled out',
  },
  {
    name: 'an ending that is not on the list (https-to-http-server)',
    url: 'https://shop.test:3000/',
    facts: { attempt: failed('tls-protocol'), replies: plain },
    is: 'ruled out',
  },
  {
    name: 'localhost (https-to-http-server)',
    url: 'https://localhost:3000/',
    facts: { attempt: failed('tls-protocol'), replies: plain },
    is: 'ruled out',
  },
  {
    name: 'a site elsewhere',
    url: 'https://shop.dev/',
    facts: { attempt: failed('cert-expired'), resolution: { name: 'shop.dev', addresses: ['192.0.2.7'] } },
    is: 'ruled out',
  },
  { name: 'it is answered', url: asked, facts: { attempt: answered(500) }, is: 'ruled out' },
  { name: 'it hangs (server-hung)', url: asked, facts: { attempt: pending(), resolution: here }, is: 'ruled out' },
  {
    name: 'the name has no address (hosts-file-broken)',
    url: typed,
    facts: { attempt: failed('name-not-resolved') },
    is: 'ruled out',
  },
]);

test('offers the same name with an ending that is free', () => {
  const { title, steps } = wordsOf(hstsPreloadedName, 'http://api.shop.dev/', { attempt: failed('tls-protocol') });
  expect(title).toBe('Browsers open .dev names over HTTPS only');
  expect(steps[0]?.text).toContain('for example to api.shop.test:');
  expect(steps[1]?.command).toContain('127.0.0.1 api.shop.test');
});
