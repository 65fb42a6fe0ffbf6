import { expect, test } from 'vitest';
import { certNameMismatch } from '../../../../diagnosis/causes/tls/cert-name-mismatch.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, certificate, failed } from '../../evidence.ts';

const url = 'https://127.0.0.1:8443/a?b';
const forLocalhost = certificate({ names: ['localhost'], coversHost: false });

describeCause(certNameMismatch, [
  {
    name: 'all that is known of the certificate are its names, and the host is none of them',
    url: 'https://localhost:8443/',
    facts: { certificate: { names: ['shop.test', '*.shop.test'] } },
    is: 'certain',
  },
  {
    name: 'all that is known of the certificate are its names, and a star among them covers the host',
    url: 'https://app.localhost:8443/',
    facts: { certificate: { names: ['*.localhost'] } },
    is: 'ruled out',
  },
  { name: 'the browser says so', url, facts: { attempt: failed('cert-name') }, is: 'certain' },
  {
    name: 'no browser took part, and the names do not cover the host',
    url,
    facts: { certificate: forLocalhost },
    is: 'certain',
  },
  {
    name: 'the browser names the issuer, which it does first (cert-untrusted)',
    url,
    facts: { attempt: failed('cert-untrusted'), certificate: forLocalhost },
    is: 'likely',
  },
  {
    name: 'no browser took part, and it is self-signed besides',
    url,
    facts: { certificate: { ...forLocalhost, selfSigned: true } },
    is: 'likely',
  },
  {
    name: 'no browser took part, and its issuer is unknown besides (cert-untrusted)',
    url,
    facts: { certificate: { ...forLocalhost, knownIssuer: false } },
    is: 'likely',
  },
  { name: 'the names cover the host', url, facts: { certificate: certificate() }, is: 'ruled out' },
  {
    name: 'the browser names the dates (cert-expired)',
    url,
    facts: { attempt: failed('cert-expired'), certificate: certificate() },
    is: 'ruled out',
  },
  {
    name: 'the page was answered: the person has accepted the certificate',
    url,
    facts: { attempt: answered(502), certificate: forLocalhost },
    is: 'ruled out',
  },
  {
    name: 'the address says http',
    url: 'http://127.0.0.1:8443/',
    facts: { certificate: forLocalhost },
    is: 'ruled out',
  },
]);

test('says which names it has, and leads to one of them', () => {
  const { why, steps } = wordsOf(certNameMismatch, url, { certificate: forLocalhost });
  expect(why).toBe('It was issued for localhost. The address says 127.0.0.1, so the browser closes the connection.');
  expect(steps[0]?.open).toBe('https://localhost:8443/a');
});

test('leads to none of its names that is no name of this computer', () => {
  const foreign = certificate({ names: ['shop.test'], coversHost: false });
  const { steps } = wordsOf(certNameMismatch, 'https://app.localhost:8443/', { certificate: foreign });
  expect(steps.some((step) => step.open)).toBe(false);
  expect(steps[0]?.command).toBe('mkcert localhost 127.0.0.1 ::1 app.localhost');
});
