import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeCertificate } from '../../../../helper/probes/certificate/describe-certificate.ts';
import { makeCertificate } from '../../certificates.ts';
import { temporaryFolder } from '../../start-program.ts';

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

test('an authority that gives its own name to what it issues has not made it self-signed', () => {
  const folder = temporaryFolder();
  const [key, own, request, issued] = ['key.pem', 'own.pem', 'request.pem', 'issued.pem'].map((name) =>
    join(folder, name),
  );
  const run = (...words: (string | undefined)[]) =>
    execFileSync('openssl', words.map(String), { stdio: 'pipe', cwd: folder });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', '/CN=Shop'];
  run('req', '-x509', ...newKey, '-keyout', key, '-out', own);
  run('req', ...newKey, '-keyout', 'other.pem', '-out', request);
  run('x509', '-req', '-in', request, '-CA', own, '-CAkey', key, '-out', issued);
  const isSelfSigned = (file = '') => {
    const certificate = new X509Certificate(readFileSync(file)).toLegacyObject();
    return describeCertificate(certificate, { host: 'shop.test', kind: 'name' }).selfSigned;
  };
  expect([isSelfSigned(own), isSelfSigned(issued)]).toEqual([true, false]);
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
