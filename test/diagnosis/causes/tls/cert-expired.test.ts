import { expect, test } from 'vitest';
import { certExpired } from '../../../../diagnosis/causes/tls/cert-expired.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, certificate, failed } from '../../evidence.ts';

const url = 'https://localhost:8443/';
const expired = certificate({ notAfter: '2026-11-20T00:00:00.000Z' });
const early = certificate({ notBefore: '2026-11-23T00:00:00.000Z' });

describeCause(certExpired, [
  { name: 'the browser says so', url, facts: { attempt: failed('cert-expired') }, is: 'certain' },
  { name: 'no browser took part, and the dates are past', url, facts: { certificate: expired }, is: 'certain' },
  { name: 'no browser took part, and the dates are to come', url, facts: { certificate: early }, is: 'certain' },
  {
    name: 'the browser names the issuer, which it does first (cert-untrusted)',
    url,
    facts: { attempt: failed('cert-untrusted'), certificate: expired },
    is: 'likely',
  },
  {
    name: 'no browser took part, and it is self-signed besides',
    url,
    facts: { certificate: { ...expired, selfSigned: true } },
    is: 'certain',
  },
  {
    name: 'no browser took part, and its issuer is unknown besides (cert-untrusted)',
    url,
    facts: { certificate: { ...expired, knownIssuer: false } },
    is: 'likely',
  },
  { name: 'the dates are right', url, facts: { certificate: certificate() }, is: 'ruled out' },
  {
    name: 'the browser names the host (cert-name-mismatch)',
    url,
    facts: { attempt: failed('cert-name'), certificate: certificate({ coversHost: false }) },
    is: 'ruled out',
  },
  {
    name: 'the page was answered: the person has accepted the certificate',
    url,
    facts: { attempt: answered(502), certificate: expired },
    is: 'ruled out',
  },
  { name: 'the address says http', url: 'http://localhost:8443/', facts: { certificate: expired }, is: 'ruled out' },
]);

test.each([
  ['past', expired, "The server's certificate has expired", 'It was valid until 2026-11-20'],
  ['to come', early, "The server's certificate isn't valid yet", "It isn't valid until 2026-11-23"],
])('says which date is %s', (_, shown, title, why) => {
  const words = wordsOf(certExpired, url, { certificate: shown });
  expect(words.title).toBe(title);
  expect(words.why).toContain(why);
});

test('claims no date where only the browser has seen one', () => {
  const { why } = wordsOf(certExpired, url, { attempt: failed('cert-expired'), certificate: certificate() });
  expect(why).toContain("the certificate's validity period doesn't include today");
  expect(why).not.toMatch(/\d{4}/);
});
