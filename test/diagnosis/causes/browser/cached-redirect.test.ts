import { expect, test } from 'vitest';
import { cachedRedirect } from '../../../../diagnosis/causes/browser/cached-redirect.ts';
import type { Redirects } from '../../../../evidence/browser/redirects.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, failed, http, reply } from '../../evidence.ts';

const url = 'https://localhost:8000/a';
const toHttps = { from: 'http://localhost:8000/a', to: url, by: 'cache', status: 301 } as const;
const toDashboard = {
  from: 'http://localhost:3000/',
  to: 'http://localhost:3000/dashboard',
  by: 'cache',
  status: 308,
} as const;
const atDashboard = toDashboard.to;
const noTls = reply('https://127.0.0.1', { kind: 'not-tls' });

describeCause(cachedRedirect, [
  {
    name: 'to https, and the server answers http without a redirect',
    url,
    facts: {
      attempt: failed('tls-protocol'),
      redirects: [toHttps],
      replies: [noTls, reply('http://127.0.0.1', http(200))],
    },
    is: 'certain',
  },
  {
    name: 'to a port where nothing is, and the first one sends nobody there any more',
    url: 'https://localhost/',
    facts: {
      attempt: failed('refused'),
      connect: bothRefuse,
      redirects: [{ from: 'http://localhost:8888/', to: 'https://localhost/', by: 'cache', now: { status: 200 } }],
    },
    is: 'certain',
  },
  {
    name: 'to a page that is not there, and the server answers without a redirect',
    url: atDashboard,
    facts: { attempt: answered(404), redirects: [{ ...toDashboard, now: { status: 200 } }] },
    is: 'certain',
  },
  {
    name: 'to a page that is there; whether it is the one that was meant, nobody knows',
    url: toDashboard.from,
    facts: { attempt: answered(200), redirects: [toDashboard], replies: [reply('http://127.0.0.1', http(200))] },
    is: 'likely',
  },
  { name: 'nothing else is known', url, facts: { redirects: [toHttps] }, is: 'likely' },
  {
    name: 'the server is gone meanwhile, and the browser goes to https by itself',
    url: 'https://localhost/',
    facts: {
      attempt: failed('refused'),
      redirects: [{ from: 'http://localhost:8888/', to: 'https://localhost/', by: 'cache' }],
    },
    is: 'likely',
  },
  {
    name: 'the server still sends it (app-redirects-to-https)',
    url,
    facts: {
      attempt: failed('tls-protocol'),
      redirects: [{ ...toHttps, now: { status: 301, location: 'https://localhost:8000/a' } }],
    },
    is: 'ruled out',
  },
  {
    name: 'the server still sends it, by an address without host',
    url: atDashboard,
    facts: { attempt: answered(404), redirects: [{ ...toDashboard, now: { status: 308, location: '/dashboard' } }] },
    is: 'ruled out',
  },
  {
    name: 'within a server that is gone (nothing-listening)',
    url: atDashboard,
    facts: { attempt: failed('refused'), connect: bothRefuse, redirects: [toDashboard] },
    is: 'ruled out',
  },
  {
    name: 'the redirect is the server’s of right now (app-redirects-to-https)',
    url,
    facts: { attempt: failed('tls-protocol'), redirects: [{ ...toHttps, by: 'server' }] },
    is: 'ruled out',
  },
  { name: 'no redirect', url, facts: { attempt: failed('refused'), redirects: [] }, is: 'ruled out' },
  {
    name: 'nothing is known',
    url,
    facts: { connect: connect({ '127.0.0.1': 'refused' }) },
    is: 'undecided: redirects',
  },
]);

test('leads to the address as it was meant, where the page is the same', () => {
  const last = (at: string, redirects: Redirects) => wordsOf(cachedRedirect, at, { redirects }).steps.at(-2);
  expect(last(url, [toHttps])?.open).toBe('http://localhost:8000/a');
  expect(last(atDashboard, [toDashboard])).toEqual({
    text: 'Then open `http://localhost:3000/`, scheme included.',
  });
});

test('keeps what may be a secret out of its words', () => {
  const redirects: Redirects = [{ from: 'http://localhost:3000/?token=s3cret', to: atDashboard, by: 'cache' }];
  expect(JSON.stringify(wordsOf(cachedRedirect, atDashboard, { redirects }))).not.toContain('s3cret');
});

test('names the schemes alone where nothing else changes, and the address to try in a private window', () => {
  const { title, steps } = wordsOf(cachedRedirect, url, { redirects: [toHttps] });
  expect(title).toBe('A cached redirect sends this page from http to https');
  expect(steps[0]?.text).toContain('Open `http://localhost:8000/a` in a private window');
  expect(wordsOf(cachedRedirect, atDashboard, { redirects: [toDashboard] }).title).toBe(
    'A cached redirect sends http://localhost:3000 to http://localhost:3000/dashboard',
  );
});
