import { expect, test } from 'vitest';
import { tlsMismatch } from '../../../../diagnosis/causes/tls/tls-mismatch.ts';
import type { ReplyOutcome } from '../../../../evidence/port/replies.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, failed, http, node, owner, reply, vagueInChromium, vagueInFirefox } from '../../evidence.ts';

const url = 'https://localhost:8443/';
const inTls = (code: string): ReplyOutcome => ({ kind: 'tls-failed', code });
const asked = (outcome: ReplyOutcome) => [reply('https://127.0.0.1', outcome)];
const byName = (outcome: ReplyOutcome) => ({ ...reply('https://127.0.0.1', outcome), host: 'shop.localhost:8443' });
const vague = { ...failed('tls-protocol'), code: 'ERR_SSL_PROTOCOL_ERROR' };
const httpSys = { pid: 4, program: 'System' };
const required = asked(inTls('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'));

describeCause(tlsMismatch, [
  { name: 'the browser knows no version in common', url, facts: { attempt: failed('tls-version') }, is: 'certain' },
  {
    name: 'the browser was asked for a certificate',
    url,
    facts: { attempt: failed('tls-client-certificate') },
    is: 'certain',
  },
  {
    name: 'the server refuses the version',
    url,
    facts: { replies: asked(inTls('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION')) },
    is: 'certain',
  },
  {
    name: 'the server asks for a certificate, and the browser saw the connection end',
    url,
    facts: { attempt: failed('empty'), replies: required },
    is: 'certain',
  },
  {
    name: 'nginx asks for a certificate in a page',
    url,
    facts: {
      attempt: answered(400),
      replies: asked(http(400, { server: 'nginx', title: '400 No required SSL certificate was sent' })),
    },
    is: 'certain',
  },
  {
    name: 'the server turns the handshake down, and does not say why',
    url,
    facts: { attempt: failed('tls-protocol'), replies: asked(inTls('ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE')) },
    is: 'likely',
  },
  {
    name: 'Firefox was sent such an alert, and its own question says nothing',
    url,
    facts: {
      attempt: {
        outcome: 'failed',
        failure: 'tls-protocol',
        code: 'SSL_ERROR_HANDSHAKE_FAILURE_ALERT',
        browser: 'firefox',
      },
      replies: asked(vagueInFirefox),
    },
    is: 'likely',
  },
  {
    name: 'the server does not know the name',
    url,
    facts: { attempt: failed('tls-protocol'), replies: asked(inTls('ERR_SSL_TLSV1_UNRECOGNIZED_NAME')) },
    is: 'certain',
  },
  ...['ERR_SSL_UNRECOGNIZED_NAME_ALERT', 'SSL_ERROR_UNRECOGNIZED_NAME_ALERT'].map((code) => ({
    name: `the browser alone was told so: ${code}`,
    url,
    facts: { attempt: { ...failed('tls-protocol'), code } },
    is: 'certain' as const,
  })),
  {
    name: 'Caddy has no certificate for the name, and says no more than that something is wrong',
    url,
    facts: { replies: asked(inTls('ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR')) },
    is: 'likely',
  },
  {
    name: 'Caddy shakes hands by another name',
    url,
    facts: { replies: [...asked(inTls('ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR')), byName(http(200))] },
    is: 'certain',
  },
  {
    name: 'Chromium does not name the alert, and does not trust the certificate that it gets by another name',
    url,
    facts: {
      attempt: vague,
      replies: [...asked(vagueInChromium), byName({ kind: 'cert-rejected', problem: 'untrusted' })],
    },
    is: 'certain',
  },
  {
    name: 'Firefox was turned down, and the name passes for which the server has a trusted certificate',
    url,
    facts: {
      attempt: { ...failed('tls-version', 'firefox'), code: 'SSL_ERROR_NO_CYPHER_OVERLAP' },
      replies: [...asked(vagueInFirefox), byName(http(200))],
    },
    is: 'certain',
  },
  {
    name: 'an alert that says nothing',
    url,
    facts: { replies: asked(inTls('ERR_SSL_TLSV1_ALERT_DECODE_ERROR')) },
    is: 'likely',
  },
  {
    name: 'Windows’ own web service has the port, and hangs up on every handshake',
    url: 'https://localhost:41345/',
    os: 'windows',
    facts: { attempt: failed('reset'), replies: asked({ kind: 'reset' }), owners: [owner('::', httpSys)] },
    is: 'likely',
  },
  {
    name: 'the same, on a port that IIS Express ought to have a certificate for, and nobody noted the process',
    url: 'https://localhost:44320/',
    os: 'windows',
    facts: { replies: asked({ kind: 'closed' }), owners: [owner('::', { program: 'System' })] },
    is: 'likely',
  },
  {
    name: 'it answers in plain HTTP (https-to-http-server)',
    url,
    os: 'windows',
    facts: {
      replies: [...asked({ kind: 'reset' }), reply('http://127.0.0.1', http(200))],
      owners: [owner('::', httpSys)],
    },
    is: 'ruled out',
  },
  {
    name: 'another program hangs up on the handshake (server-drops-connection)',
    url,
    os: 'windows',
    facts: { attempt: failed('reset'), replies: asked({ kind: 'reset' }), owners: [owner('::', node)] },
    is: 'ruled out',
  },
  {
    name: 'Chromium does not name what came back, by any name (https-to-http-server)',
    url,
    facts: { attempt: vague, replies: [...asked(vagueInChromium), byName(vagueInChromium)] },
    is: 'ruled out',
  },
  {
    name: 'Firefox cannot tell whether it was the certificate, and another name passes (cert-name-mismatch)',
    url,
    facts: {
      attempt: { ...failed('tls-protocol', 'firefox'), code: 'TLS' },
      replies: [...asked(vagueInFirefox), byName(http(200))],
    },
    is: 'ruled out',
  },
  {
    name: 'the certificate is not trusted (cert-untrusted)',
    url,
    facts: { attempt: failed('cert-untrusted'), replies: required },
    is: 'ruled out',
  },
  {
    name: 'Firefox gives no code for its own question',
    url,
    facts: { attempt: failed('tls-protocol', 'firefox'), replies: asked(vagueInFirefox) },
    is: 'ruled out',
  },
  {
    name: 'the port does not speak TLS (https-to-http-server)',
    url,
    facts: { attempt: failed('tls-protocol'), replies: asked({ kind: 'not-tls' }) },
    is: 'ruled out',
  },
  { name: 'the page came', url, facts: { attempt: answered(200), replies: required }, is: 'ruled out' },
  {
    name: 'plain HTTP was asked for (http-to-https-server)',
    facts: { attempt: failed('empty'), replies: required },
    is: 'ruled out',
  },
  { name: 'nothing is known', url, facts: {}, is: 'ruled out' },
]);

test('tells a certificate from a version', () => {
  expect(wordsOf(tlsMismatch, url, { replies: required }).title).toBe(
    'The server on port 8443 requires a client certificate',
  );
  const version = wordsOf(tlsMismatch, url, {
    attempt: failed('tls-version', 'firefox'),
  });
  expect(version.why).toContain('at least 1.2');
});

test('leads to a name for which the server has a certificate', () => {
  const refused = asked(inTls('ERR_SSL_TLSV1_UNRECOGNIZED_NAME'));
  const known = wordsOf(tlsMismatch, url, { replies: [...refused, byName(http(200))] });
  expect(known.title).toBe('The server on port 8443 has no certificate for localhost');
  expect(known.steps[0]?.open).toBe('https://shop.localhost:8443/');
  const elsewhere = { ...byName(http(200)), host: 'shop.test:8443' };
  expect(wordsOf(tlsMismatch, url, { replies: [...refused, elsewhere] }).steps[0]?.text).toContain('hosts file');
  const byNumber = wordsOf(tlsMismatch, 'https://127.0.0.1:8443/', { replies: refused });
  expect(byNumber.steps[0]?.open).toBe('https://localhost:8443/');
  const alsoRefused = {
    ...reply('https://127.0.0.1', inTls('ERR_SSL_TLSV1_UNRECOGNIZED_NAME')),
    host: 'localhost:8443',
  };
  const tried = wordsOf(tlsMismatch, 'https://127.0.0.1:8443/', { replies: [...refused, alsoRefused] });
  expect(tried.steps.flatMap(({ open }) => open ?? [])).toEqual([]);
});
