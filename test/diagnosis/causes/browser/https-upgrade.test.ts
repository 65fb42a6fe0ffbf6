import { expect, test } from 'vitest';
import { httpsUpgrade } from '../../../../diagnosis/causes/browser/https-upgrade.ts';
import type { Redirects } from '../../../../evidence/browser/redirects.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, failed, http, reply } from '../../evidence.ts';

const url = 'https://shop.test:8080/';
const sent = { from: 'http://shop.test:8080/', to: url, by: 'browser' } as const;
const bySetting: Redirects = [{ ...sent, reason: 'https-first' }];
const byPage: Redirects = [{ ...sent, reason: 'upgrade-insecure-requests' }];
const speaksPlain = [reply('https://127.0.0.1', { kind: 'not-tls' }), reply('http://127.0.0.1', http(200))];

describeCause(httpsUpgrade, [
  {
    name: 'the browser is set to https only, TLS fails, and the port speaks plain HTTP',
    url,
    facts: { attempt: failed('tls-protocol', 'firefox'), redirects: bySetting, replies: speaksPlain },
    is: 'certain',
  },
  {
    name: 'Chromium shows its own warning at the first address',
    url: sent.from,
    facts: { attempt: failed('blocked'), redirects: [{ ...sent, reason: 'https-first', now: { status: 200 } }] },
    is: 'certain',
  },
  {
    name: 'the page before asked for it',
    url,
    facts: { attempt: failed('tls-protocol'), redirects: byPage, replies: speaksPlain },
    is: 'certain',
  },
  {
    name: 'a page’s call was sent on, and the browser blames CORS',
    url,
    facts: { attempt: failed('cors'), redirects: bySetting, replies: speaksPlain },
    is: 'certain',
  },
  {
    name: 'nobody has asked the port',
    url,
    facts: { attempt: failed('tls-protocol'), redirects: bySetting },
    is: 'likely',
  },
  { name: 'nothing but the reason is known', url, facts: { redirects: bySetting }, is: 'likely' },
  {
    name: 'the browser gives no reason',
    url,
    facts: { attempt: failed('tls-protocol', 'firefox'), redirects: [sent], replies: speaksPlain },
    is: 'likely',
  },
  {
    name: 'http was asked for, and failed in TLS',
    url: sent.from,
    facts: { attempt: failed('tls-protocol') },
    is: 'likely',
  },
  {
    name: 'Chromium ended the request for a name, which it does where it warns of plain HTTP',
    url: sent.from,
    facts: { attempt: { outcome: 'failed', failure: 'blocked', code: 'ERR_BLOCKED_BY_CLIENT' } },
    is: 'likely',
  },
  {
    name: 'Chromium ended the request for localhost, of which it never warns (blocked-by-extension)',
    url: 'http://localhost:8080/',
    facts: { attempt: { outcome: 'failed', failure: 'blocked', code: 'ERR_BLOCKED_BY_CLIENT' } },
    is: 'ruled out',
  },
  {
    name: 'the name has sent HSTS (hsts-upgrade)',
    url,
    facts: { attempt: failed('tls-protocol'), redirects: [{ ...sent, reason: 'hsts' }], replies: speaksPlain },
    is: 'ruled out',
  },
  {
    name: 'the server sent it on (app-redirects-to-https)',
    url,
    facts: { attempt: failed('tls-protocol'), redirects: [{ ...sent, by: 'server' }], replies: speaksPlain },
    is: 'ruled out',
  },
  {
    name: 'the server speaks TLS, with a certificate that has expired (cert-expired)',
    url,
    facts: { attempt: failed('cert-expired'), redirects: bySetting },
    is: 'ruled out',
  },
  { name: 'it came to an answer', url, facts: { attempt: answered(200), redirects: bySetting }, is: 'ruled out' },
  { name: 'nothing was redirected', url, facts: { attempt: failed('tls-protocol'), redirects: [] }, is: 'ruled out' },
  { name: 'nothing is known', url: sent.from, facts: {}, is: 'ruled out' },
]);

test('sends nobody to the settings where the page before asked for it', () => {
  const texts = (redirects: Redirects) =>
    wordsOf(httpsUpgrade, url, { redirects })
      .steps.map(({ text }) => text)
      .join(' ');
  expect(texts(byPage)).not.toMatch(/Settings/);
  expect(texts(byPage)).toMatch(/Content-Security-Policy/);
  expect(texts(bySetting)).toMatch(/Settings/);
  expect(texts(bySetting)).not.toMatch(/Content-Security-Policy/);
});
