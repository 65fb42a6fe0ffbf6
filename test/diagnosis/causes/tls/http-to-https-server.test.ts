import { expect, test } from 'vitest';
import { httpToHttpsServer } from '../../../../diagnosis/causes/tls/http-to-https-server.ts';
import type { ReplyOutcome } from '../../../../evidence/port/replies.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import {
  answered,
  certificate,
  failed,
  http,
  nginxWantsTls,
  owner,
  pending,
  reply,
  vagueInChromium,
  vagueInFirefox,
} from '../../evidence.ts';

const url = 'http://127.0.0.1:8443/a?b';

/** What 127.0.0.1 answers in plain HTTP, and in TLS. */
function replies(plain: ReplyOutcome, inTls?: ReplyOutcome) {
  return [reply('http://127.0.0.1', plain), ...(inTls ? [reply('https://127.0.0.1', inTls)] : [])];
}

const untrusted: ReplyOutcome = { kind: 'cert-rejected', problem: 'untrusted' };
const caddyWantsTls = http(400, { excerpt: 'Client sent an HTTP request to an HTTPS server.' });
const internalError: ReplyOutcome = { kind: 'tls-failed', code: 'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR' };
const wrongVersion: ReplyOutcome = { kind: 'tls-failed', code: 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH' };

const gunicorn = (words: string) => [
  owner('127.0.0.1', { program: 'gunicorn', command: `gunicorn ${words} shop:app` }),
];
const keptWaiting = replies({ kind: 'closed' }, { kind: 'silent' });

describeCause(httpToHttpsServer, [
  {
    name: 'it was told a certificate, hangs up, and a browser keeps its one worker waiting, so that it is silent in TLS',
    url,
    facts: { replies: keptWaiting, owners: gunicorn('--certfile shop.pem') },
    is: 'likely',
  },
  {
    name: 'the same, and it was told of no certificate (server-drops-connection)',
    url,
    facts: { replies: keptWaiting, owners: gunicorn('--workers 1') },
    is: 'ruled out',
  },
  {
    name: 'how the page failed is not told, and a page comes in TLS',
    url,
    facts: { attempt: failed('other'), replies: [reply('https://127.0.0.1', http(200))] },
    is: 'likely',
  },
  {
    name: 'how the page failed is not told, and nothing comes in TLS either',
    url,
    facts: { attempt: failed('other'), replies: [reply('https://127.0.0.1', { kind: 'closed' })] },
    is: 'ruled out',
  },
  {
    name: 'the page was refused, and a page comes in TLS (works-now)',
    url,
    facts: { attempt: failed('refused'), replies: [reply('https://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
  {
    name: 'the server was started with TLS, and hangs up; nobody asked in TLS',
    url,
    facts: {
      replies: replies({ kind: 'closed' }),
      owners: [owner('127.0.0.1', { program: 'node', command: 'ng serve --ssl --port 8443' })],
    },
    is: 'likely',
  },
  {
    name: 'the same, and what it says to a handshake is no TLS (server-drops-connection)',
    url,
    facts: {
      replies: replies({ kind: 'closed' }, { kind: 'not-tls' }),
      owners: [owner('127.0.0.1', { program: 'node', command: 'ng serve --ssl --port 8443' })],
    },
    is: 'ruled out',
  },
  {
    name: 'the server was started without TLS, and hangs up (server-drops-connection)',
    url,
    facts: {
      replies: replies({ kind: 'closed' }),
      owners: [owner('127.0.0.1', { program: 'node', command: 'ng serve --port 8443' })],
    },
    is: 'ruled out',
  },
  {
    name: 'the browser was answered in HTTP, by a server slower than our own question (upstream-down)',
    facts: {
      attempt: answered(503, 'firefox'),
      replies: [reply('http://127.0.0.1', { kind: 'silent' }), reply('https://127.0.0.1', vagueInFirefox)],
    },
    is: 'ruled out',
  },
  {
    name: 'Node closes plain HTTP, and answers TLS',
    url,
    facts: { replies: replies({ kind: 'closed' }, http(200)) },
    is: 'certain',
  },
  {
    name: 'Chromium was hung up on, and does not trust the certificate: TLS, and not yet https',
    url,
    facts: { attempt: failed('empty'), replies: replies({ kind: 'closed' }, untrusted) },
    is: 'likely',
  },
  {
    name: 'the same on the port where Redis is as a rule (non-http-service)',
    url: 'http://127.0.0.1:6379/',
    facts: { attempt: failed('empty'), replies: replies({ kind: 'closed' }, untrusted) },
    is: 'ruled out',
  },
  {
    name: 'the same of Redis on another port (non-http-service)',
    url,
    facts: {
      owners: [owner('127.0.0.1', { program: 'redis-server' })],
      replies: replies({ kind: 'reset' }, untrusted),
    },
    is: 'ruled out',
  },
  {
    name: 'it hangs up either way, in TLS after the handshake',
    url,
    facts: { replies: replies({ kind: 'reset' }, { kind: 'closed', handshake: true }) },
    is: 'likely',
  },
  {
    name: 'it hangs up either way, and has shown a certificate',
    url,
    facts: { replies: replies({ kind: 'closed' }, { kind: 'closed' }), certificate: certificate() },
    is: 'likely',
  },
  {
    name: 'in TLS it speaks something else than HTTP (non-http-service)',
    url,
    facts: { replies: replies({ kind: 'closed' }, { kind: 'not-http', protocol: 'unknown' }) },
    is: 'ruled out',
  },
  {
    name: 'nginx says so itself, and answers TLS',
    url,
    facts: { attempt: answered(400), replies: replies(nginxWantsTls, untrusted) },
    is: 'certain',
  },
  {
    name: 'the answer to plain HTTP is a TLS alert',
    url,
    facts: { replies: replies({ kind: 'not-http', protocol: 'unknown' }, http(200)) },
    is: 'certain',
  },
  {
    name: 'TLS was shaken hands on, though not by our question',
    url,
    facts: { replies: replies({ kind: 'closed' }, wrongVersion), certificate: certificate() },
    is: 'likely',
  },
  {
    name: 'Caddy says so itself, and turns the name down in TLS',
    url,
    facts: { attempt: answered(400), replies: replies(caddyWantsTls, internalError) },
    is: 'certain',
  },
  {
    name: 'Caddy says so itself, and Chromium does not name the alert',
    url,
    facts: { attempt: answered(400), replies: replies(caddyWantsTls, vagueInChromium) },
    is: 'likely',
  },
  {
    name: 'it answers with an alert in TLS',
    url,
    facts: { replies: replies({ kind: 'closed' }, wrongVersion) },
    is: 'likely',
  },
  {
    name: 'Firefox cannot tell why TLS failed: the certificate, or no TLS at all',
    url,
    facts: { attempt: failed('reset', 'firefox'), replies: replies({ kind: 'reset' }, vagueInFirefox) },
    is: 'likely',
  },
  {
    name: 'nginx says so itself, and Firefox cannot tell why TLS failed',
    url,
    facts: { attempt: answered(400, 'firefox'), replies: replies(nginxWantsTls, vagueInFirefox) },
    is: 'likely',
  },
  {
    name: 'nginx says so itself, and nobody has asked in TLS',
    url,
    facts: { replies: replies(nginxWantsTls) },
    is: 'likely',
  },
  { name: 'nobody has asked the port', url, facts: {}, is: 'undecided: replies' },
  {
    name: 'a proxy without TLS passes on what a server behind it says',
    url,
    facts: { replies: replies(nginxWantsTls, { kind: 'not-tls' }) },
    is: 'ruled out',
  },
  {
    name: 'it hangs up either way (server-drops-connection)',
    url,
    facts: { replies: replies({ kind: 'closed' }, { kind: 'closed' }) },
    is: 'ruled out',
  },
  {
    name: 'it is silent, which no TLS is, and Firefox cannot tell why TLS failed (server-hung)',
    url,
    facts: { attempt: pending('firefox'), replies: replies({ kind: 'silent' }, vagueInFirefox) },
    is: 'ruled out',
  },
  {
    name: 'it hangs up, and Chromium was answered in TLS by what may be none (server-drops-connection)',
    url,
    facts: { attempt: failed('empty'), replies: replies({ kind: 'closed' }, vagueInChromium) },
    is: 'ruled out',
  },
  {
    name: 'it is silent either way (server-hung)',
    url,
    facts: { replies: replies({ kind: 'silent' }, { kind: 'silent' }) },
    is: 'ruled out',
  },
  {
    name: 'it greets in words, and Firefox cannot tell why TLS failed (non-http-service)',
    url,
    facts: { replies: replies({ kind: 'not-http', protocol: 'smtp', banner: '220 mail ESMTP' }, vagueInFirefox) },
    is: 'ruled out',
  },
  {
    name: 'a bad request of another kind',
    url,
    facts: { replies: replies(http(400, { title: 'Bad Request' })) },
    is: 'ruled out',
  },
  { name: 'it answers in plain HTTP', url, facts: { replies: replies(http(200)) }, is: 'ruled out' },
  { name: 'the address says https; nothing is asked for', url: 'https://127.0.0.1:8443/', facts: {}, is: 'ruled out' },
]);

test('leads to the same page with https', () => {
  const { steps } = wordsOf(httpToHttpsServer, url, { replies: replies({ kind: 'closed' }, http(200)) });
  expect(steps[0]?.open).toBe('https://127.0.0.1:8443/a');
});

test('leads to a name that the server takes in TLS', () => {
  const byName = { ...reply('https://127.0.0.1', http(200)), host: 'localhost:8443' };
  const { steps } = wordsOf(httpToHttpsServer, url, { replies: [...replies(caddyWantsTls, internalError), byName] });
  expect(steps[0]?.open).toBe('https://localhost:8443/a');
});
