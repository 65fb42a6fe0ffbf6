import { expect, test } from 'vitest';
import { hstsUpgrade } from '../../../../diagnosis/causes/browser/hsts-upgrade.ts';
import type { Redirects } from '../../../../evidence/browser/redirects.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, failed, http, reply } from '../../evidence.ts';

const url = 'https://shop.test:8080/a?b';

const sent = { from: 'http://shop.test:8080/a?b', to: url, by: 'browser' } as const;
const byHsts: Redirects = [{ ...sent, reason: 'hsts' }];
const speaksPlain = [reply('https://127.0.0.1', { kind: 'not-tls' }), reply('http://127.0.0.1', http(200))];

describeCause(hstsUpgrade, [
  {
    name: 'the ending is one that browsers open over HTTPS without any note (hsts-preloaded-name)',
    url: 'https://shop.dev:8080/',
    facts: {
      attempt: failed('tls-protocol'),
      redirects: [{ from: 'http://shop.dev:8080/', to: 'https://shop.dev:8080/', by: 'browser', reason: 'hsts' }],
      replies: speaksPlain,
    },
    is: 'ruled out',
  },
  {
    name: 'the browser says HSTS, TLS fails, and the port speaks plain HTTP',
    url,
    facts: { attempt: failed('tls-protocol'), redirects: byHsts, replies: speaksPlain },
    is: 'certain',
  },
  {
    name: 'the browser went from port 80 to 443 for HSTS, and port 80 answers',
    url: 'https://shop.test/',
    facts: {
      attempt: failed('refused'),
      redirects: [
        { from: 'http://shop.test/', to: 'https://shop.test/', by: 'browser', reason: 'hsts', now: { status: 200 } },
      ],
    },
    is: 'certain',
  },
  {
    name: 'the browser says HSTS, and nobody has asked the port',
    url,
    facts: { attempt: failed('tls-protocol'), redirects: byHsts },
    is: 'likely',
  },
  ...(['cors', 'websocket'] as const).map((failure) => ({
    name: `a page’s call was sent on, and failed as: ${failure}`,
    url,
    facts: { attempt: { ...failed(failure), resource: 'fetch' as const }, redirects: byHsts, replies: speaksPlain },
    is: 'certain' as const,
  })),
  {
    name: 'a page’s call was sent on, and the server that speaks TLS doesn’t let it read (cors-rejected)',
    url,
    facts: {
      attempt: { ...failed('cors'), resource: 'fetch' },
      redirects: byHsts,
      replies: [reply('https://127.0.0.1', http(200))],
    },
    is: 'ruled out',
  },
  {
    name: 'a page’s call was sent on, and nobody asked whether TLS is spoken there (cors-rejected)',
    url,
    facts: { attempt: { ...failed('cors'), resource: 'fetch' }, redirects: byHsts },
    is: 'ruled out',
  },
  { name: 'the browser says HSTS, and nothing else is known', url, facts: { redirects: byHsts }, is: 'likely' },
  {
    name: 'Firefox did it by itself, and gives no reason',
    url,
    facts: { attempt: failed('tls-protocol', 'firefox'), redirects: [sent], replies: speaksPlain },
    is: 'likely',
  },
  {
    name: 'nobody saw who did it, and the server sends nobody on',
    url,
    facts: { attempt: failed('tls-protocol'), redirects: [{ ...sent, by: 'unknown' }], replies: speaksPlain },
    is: 'likely',
  },
  {
    name: 'nobody saw who did it, and the server does send to https (app-redirects-to-https)',
    url,
    facts: {
      attempt: failed('tls-protocol'),
      redirects: [{ ...sent, by: 'unknown' }],
      replies: [reply('http://127.0.0.1', http(301, { location: url }))],
    },
    is: 'ruled out',
  },
  {
    name: 'http was asked for, and failed in TLS',
    url: 'http://localhost:8080/',
    facts: { attempt: failed('tls-protocol') },
    is: 'likely',
  },
  {
    name: 'the browser did it because of a setting (https-upgrade)',
    url,
    facts: { attempt: failed('tls-protocol'), redirects: [{ ...sent, reason: 'https-first' }] },
    is: 'ruled out',
  },
  {
    name: 'Firefox did it on localhost, for which it keeps no such note (https-upgrade)',
    url: 'https://localhost:8080/',
    facts: {
      attempt: failed('tls-protocol', 'firefox'),
      redirects: [{ from: 'http://localhost:8080/', to: 'https://localhost:8080/', by: 'browser' }],
    },
    is: 'ruled out',
  },
  {
    name: 'the browser did it on a number, for which none keeps such a note (https-upgrade)',
    url: 'https://127.0.0.1:8080/',
    facts: { redirects: [{ from: 'http://127.0.0.1:8080/', to: 'https://127.0.0.1:8080/', by: 'browser' }] },
    is: 'ruled out',
  },
  {
    name: 'the redirect came from the cache (cached-redirect)',
    url,
    facts: { attempt: failed('tls-protocol'), redirects: [{ ...sent, by: 'cache' }] },
    is: 'ruled out',
  },
  {
    name: 'the server speaks TLS, with a certificate that is not trusted (cert-untrusted)',
    url,
    facts: { attempt: failed('cert-untrusted'), redirects: byHsts },
    is: 'ruled out',
  },
  {
    name: 'https was asked for (https-to-http-server)',
    url,
    facts: { attempt: failed('tls-protocol'), redirects: [], replies: speaksPlain },
    is: 'ruled out',
  },
  { name: 'it came to an answer', url, facts: { attempt: answered(200), redirects: byHsts }, is: 'ruled out' },
  { name: 'nothing is known', url: 'http://localhost:8080/', facts: {}, is: 'ruled out' },
]);

test('says how this browser forgets it, and of an unknown one how each does', () => {
  const stepsIn = (browser?: 'chromium' | 'firefox') => {
    const attempt = browser && { attempt: failed('tls-protocol', browser) };
    return wordsOf(hstsUpgrade, url, { redirects: byHsts, ...attempt })
      .steps.map(({ text }) => text)
      .join(' ');
  };
  expect(stepsIn('chromium')).toMatch(/net-internals/);
  expect(stepsIn('chromium')).not.toMatch(/Forget About/);
  expect(stepsIn('firefox')).not.toMatch(/net-internals/);
  expect(stepsIn()).toMatch(/net-internals.*Forget About/);
});

test('leads to the same page by number', () => {
  expect(wordsOf(hstsUpgrade, url, { redirects: byHsts }).steps[0]?.open).toBe('http://127.0.0.1:8080/a');
});
