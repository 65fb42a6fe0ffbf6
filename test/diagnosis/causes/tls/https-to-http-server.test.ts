import { expect, test } from 'vitest';
import { httpsToHttpServer } from '../../../../diagnosis/causes/tls/https-to-http-server.ts';
import type { ReplyOutcome } from '../../../../evidence/port/replies.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { failed, http, nginxWantsTls, node, owner, reply, vagueInFirefox, vite } from '../../evidence.ts';

const url = 'https://127.0.0.1:8080/a?b';

/** What 127.0.0.1 answers in TLS, and in plain HTTP. */
function replies(inTls: ReplyOutcome, plain: ReplyOutcome) {
  return [reply('https://127.0.0.1', inTls), reply('http://127.0.0.1', plain)];
}

describeCause(httpsToHttpServer, [
  {
    name: 'Chromium alone saw the connection end during the handshake',
    url,
    facts: {
      attempt: { outcome: 'failed', failure: 'empty', code: 'net::ERR_CONNECTION_CLOSED', browser: 'chromium' },
    },
    is: 'likely',
  },
  {
    name: 'Chromium alone saw it end after the handshake (server-drops-connection)',
    url,
    facts: { attempt: { outcome: 'failed', failure: 'empty', code: 'ERR_EMPTY_RESPONSE', browser: 'chromium' } },
    is: 'undecided: replies',
  },
  {
    name: 'it ended, and our own handshake is completed (server-drops-connection)',
    url,
    facts: {
      attempt: { outcome: 'failed', failure: 'empty', code: 'ERR_CONNECTION_CLOSED', browser: 'chromium' },
      replies: replies({ kind: 'closed', handshake: true }, { kind: 'closed' }),
    },
    is: 'ruled out',
  },
  {
    name: 'a dev server that nobody told to speak TLS hangs up on the handshake; nobody asked in plain HTTP',
    url,
    facts: { replies: [reply('https://127.0.0.1', { kind: 'closed' })], owners: [owner('127.0.0.1', vite)] },
    is: 'likely',
  },
  {
    name: 'the same of one that was told to (tls-mismatch)',
    url,
    facts: {
      replies: [reply('https://127.0.0.1', { kind: 'closed' })],
      owners: [owner('127.0.0.1', { ...vite, command: 'vite --https' })],
    },
    is: 'ruled out',
  },
  {
    name: 'the same of a program that nobody knows (server-drops-connection)',
    url,
    facts: { replies: [reply('https://127.0.0.1', { kind: 'closed' })], owners: [owner('127.0.0.1', node)] },
    is: 'ruled out',
  },
  {
    name: 'its answer to the handshake is no TLS',
    url,
    facts: { replies: replies({ kind: 'not-tls' }, http(200)) },
    is: 'certain',
  },
  {
    name: 'nobody asked in plain HTTP',
    url,
    facts: { replies: [reply('https://127.0.0.1', { kind: 'not-tls' })] },
    is: 'likely',
  },
  {
    name: 'it is no TLS, and it was the browser that made the address https (hsts-upgrade, cached-redirect)',
    url,
    facts: {
      attempt: failed('tls-protocol'),
      redirects: [{ from: 'http://127.0.0.1:8080/a?b', to: url, by: 'browser', reason: 'hsts' }],
      replies: replies({ kind: 'not-tls' }, http(200)),
    },
    is: 'likely',
  },
  {
    name: 'it is no TLS, and in plain HTTP the server leads back to https (app-redirects-to-https)',
    url,
    facts: { replies: replies({ kind: 'not-tls' }, http(301, { location: url })) },
    is: 'likely',
  },
  {
    name: 'it is no TLS, and in plain HTTP the server leads to https on another port',
    url,
    facts: { replies: replies({ kind: 'not-tls' }, http(301, { location: 'https://127.0.0.1/' })) },
    is: 'certain',
  },
  {
    name: 'it hangs up on the handshake',
    url,
    facts: { replies: replies({ kind: 'closed' }, http(404)) },
    is: 'certain',
  },
  {
    name: 'Firefox said of the page that the record is no TLS, and cannot tell of its own question',
    url,
    facts: { attempt: failed('tls-protocol', 'firefox'), replies: replies(vagueInFirefox, http(200)) },
    is: 'certain',
  },
  {
    name: 'Firefox cannot tell of its own question, and the page failed otherwise',
    url,
    facts: { attempt: failed('refused', 'firefox'), replies: replies(vagueInFirefox, http(200)) },
    is: 'likely',
  },
  {
    name: 'it waits for more after the handshake',
    url,
    facts: { replies: replies({ kind: 'silent' }, http(200)) },
    is: 'likely',
  },
  { name: 'nobody has asked the port', url, facts: {}, is: 'undecided: replies' },
  {
    name: 'it speaks SMTP (non-http-service)',
    url,
    facts: { replies: replies({ kind: 'not-tls' }, { kind: 'not-http', protocol: 'smtp' }) },
    is: 'ruled out',
  },
  {
    name: 'it speaks TLS with an untrusted certificate (cert-untrusted)',
    url,
    facts: { replies: replies({ kind: 'cert-rejected', problem: 'untrusted' }, nginxWantsTls) },
    is: 'ruled out',
  },
  {
    name: 'its TLS is too old for Firefox, and it says in plain HTTP that it wants TLS (tls-mismatch)',
    url,
    facts: { attempt: failed('tls-version', 'firefox'), replies: replies(vagueInFirefox, nginxWantsTls) },
    is: 'ruled out',
  },
  {
    name: 'its TLS is too old (tls-mismatch)',
    url,
    facts: { replies: replies({ kind: 'tls-failed', code: 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH' }, http(200)) },
    is: 'ruled out',
  },
  {
    name: 'it hangs up either way (server-drops-connection)',
    url,
    facts: { replies: replies({ kind: 'closed' }, { kind: 'closed' }) },
    is: 'ruled out',
  },
  { name: 'the address says http; nothing is asked for', url: 'http://127.0.0.1:8080/', facts: {}, is: 'ruled out' },
  {
    name: 'a name that browsers open over https only (hsts-preloaded-name)',
    url: 'https://shop.dev:8080/',
    facts: { attempt: failed('tls-protocol'), replies: replies({ kind: 'not-tls' }, http(200)) },
    is: 'ruled out',
  },
]);

test('leads to the same page with http', () => {
  const { steps } = wordsOf(httpsToHttpServer, url, { replies: replies({ kind: 'not-tls' }, http(200)) });
  expect(steps[0]?.open).toBe('http://127.0.0.1:8080/a');
});
