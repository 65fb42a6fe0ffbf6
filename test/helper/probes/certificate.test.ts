import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeCertificate } from '../../../helper/probes/certificate/describe-certificate.ts';
import { makeCertificate } from '../certificates.ts';

function describe(subject: string, names: string | undefined, host: string, kind: 'name' | 'ipv4' | 'ipv6') {
  const { cert } = makeCertificate({ subject, ...(names && { names }) });
  return describeCertificate(new X509Certificate(cert).toLegacyObject(), { host, kind });
}

test('names, subject, issuer and dates', () => {
  const found = describe(
    '/O=Shop/CN=shop.test',
    'DNS:shop.test,DNS:*.shop.test,IP:127.0.0.1,IP:::1',
    'shop.test',
    'name',
  );
  expect(found).toMatchObject({
    names: ['shop.test', '*.shop.test', '127.0.0.1', '::1'],
    subject: 'O=Shop, CN=shop.test',
    issuer: 'O=Shop, CN=shop.test',
    selfSigned: true,
  });
  const days = (Date.parse(found.notAfter ?? '') - Date.parse(found.notBefore ?? '')) / 86_400_000;
  expect(days).toBe(30);
});

test.for([
  ['DNS:localhost', 'localhost', 'name', true],
  ['DNS:localhost', 'localhost.', 'name', true],
  ['DNS:localhost', 'app.localhost', 'name', false],
  ['DNS:*.shop.localhost', 'api.shop.localhost', 'name', true],
  // Browsers take no star right below a top-level name either.
  ['DNS:*.localhost', 'app.localhost', 'name', false],
  ['DNS:localhost', '127.0.0.1', 'ipv4', false],
  ['IP:127.0.0.1', '127.0.0.1', 'ipv4', true],
  ['IP:::1', '::1', 'ipv6', true],
  ['DNS:127.0.0.1', '127.0.0.1', 'ipv4', false],
  [undefined, 'localhost', 'name', false],
] as const)('%s covers %s (%s): %s', ([names, host, kind, coversHost]) => {
  expect(describe('/CN=localhost', names, host, kind).coversHost).toBe(coversHost);
});
