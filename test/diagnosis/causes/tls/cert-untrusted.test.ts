import { expect, test } from 'vitest';
import { certUntrusted } from '../../../../diagnosis/causes/tls/cert-untrusted.ts';
import { failedCall } from '../../calls.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, certificate, failed, http, pending, reply } from '../../evidence.ts';

const url = 'https://localhost:8443/a?b';
const selfSigned = certificate({ selfSigned: true });

describeCause(certUntrusted, [
  {
    name: 'the browser says no more than that the certificate is no good',
    url,
    facts: { attempt: { outcome: 'failed', failure: 'cert-other', code: 'NET::ERR_CERT_INVALID' } },
    is: 'likely',
  },
  {
    name: 'the browser says what is wrong with the certificate, which is no matter of trust',
    url,
    facts: { attempt: { outcome: 'failed', failure: 'cert-other', code: 'SEC_ERROR_REUSED_ISSUER_AND_SERIAL' } },
    is: 'ruled out',
  },
  {
    name: 'an old browser says only that something is wrong with the certificate, which is self-signed',
    url,
    facts: { attempt: failed('cert-other'), certificate: selfSigned },
    is: 'likely',
  },
  {
    name: 'the same, and its issuer is known',
    url,
    facts: { attempt: failed('cert-other'), certificate: certificate({ knownIssuer: true }) },
    is: 'ruled out',
  },
  { name: 'the browser says so', url, facts: { attempt: failed('cert-untrusted') }, is: 'certain' },
  {
    name: 'the browser says so of a certificate that has expired as well',
    url,
    facts: {
      attempt: failed('cert-untrusted', 'firefox'),
      certificate: certificate({ notAfter: '2026-01-01T00:00:00.000Z' }),
    },
    is: 'certain',
  },
  {
    name: 'a web socket failed without a reason, and our own question was told it',
    url: 'wss://localhost:8443/',
    facts: {
      attempt: { ...failed('websocket'), resource: 'websocket' },
      replies: [reply('https://127.0.0.1', { kind: 'cert-rejected', problem: 'untrusted' })],
    },
    is: 'likely',
  },
  {
    name: 'Firefox says of a call no more than that TLS failed',
    url,
    facts: { attempt: { ...failedCall('tls-protocol', { browser: 'firefox' }), code: 'TLS' } },
    is: 'likely',
  },
  {
    name: 'the same, and the server speaks plain HTTP',
    url,
    facts: {
      attempt: { ...failedCall('tls-protocol', { browser: 'firefox' }), code: 'TLS' },
      replies: [reply('http://127.0.0.1', http(200))],
    },
    is: 'ruled out',
  },
  { name: 'no browser took part, and it is self-signed', url, facts: { certificate: selfSigned }, is: 'likely' },
  {
    name: 'the browser was refused, and the server that has come up since is self-signed',
    url,
    facts: { attempt: failed('refused'), certificate: selfSigned },
    is: 'likely',
  },
  {
    name: 'no browser took part, and nothing tells which authorities it trusts',
    url,
    facts: { certificate: certificate() },
    is: 'ruled out',
  },
  {
    name: 'the browser names the dates (cert-expired)',
    url,
    facts: { attempt: failed('cert-expired'), certificate: selfSigned },
    is: 'ruled out',
  },
  {
    name: 'the browser names the host (cert-name-mismatch)',
    url,
    facts: { attempt: failed('cert-name'), certificate: certificate({ coversHost: false }) },
    is: 'ruled out',
  },
  {
    name: 'the page was answered: the person has accepted the certificate',
    url,
    facts: { attempt: answered(502), certificate: selfSigned },
    is: 'ruled out',
  },
  { name: 'the page may still load', url, facts: { attempt: pending(), certificate: selfSigned }, is: 'ruled out' },
  { name: 'the address says http', url: 'http://localhost:8443/', facts: { certificate: selfSigned }, is: 'ruled out' },
]);

test('says who issued it, as far as it is known', () => {
  const attempt = failed('cert-untrusted');
  expect(wordsOf(certUntrusted, url, { attempt, certificate: selfSigned }).why).toContain(
    'The certificate is self-signed',
  );
  expect(wordsOf(certUntrusted, url, { attempt, certificate: certificate() }).why).toContain(
    '“O=mkcert development CA”',
  );
  expect(wordsOf(certUntrusted, url, { attempt }).why).toContain('either self-signed or issued by');
});

test('leads to plain HTTP only where that answered', () => {
  const attempt = failed('cert-untrusted');
  const replies = [reply('http://127.0.0.1', http(200))];
  const opened = (facts: object) => wordsOf(certUntrusted, url, { attempt, ...facts }).steps.map((step) => step.open);
  expect(opened({ replies })).toContain('http://localhost:8443/a');
  expect(opened({}).filter(Boolean)).toEqual([]);
});
