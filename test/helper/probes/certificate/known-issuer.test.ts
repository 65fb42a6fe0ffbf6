import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer, getCACertificates, setDefaultCACertificates } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { knownIssuer } from '../../../../helper/probes/certificate/known-issuer.ts';
import { Authority, type CertificateFiles, daysFromNow } from '../../../zoo/place/authority.ts';
import { listen } from '../../listen.ts';
import { temporaryFolder } from '../../start-program.ts';

const names = ['DNS:localhost'];
const today = { names, notBefore: daysFromNow(-1), notAfter: daysFromNow(30) };
const past = { names, notBefore: daysFromNow(-90), notAfter: daysFromNow(-3) };
const future = { names, notBefore: daysFromNow(1), notAfter: daysFromNow(90) };
test.for([
  ['a known issuer, and all is well', true, 'trusted', { ...today }],
  ['a known issuer, and the certificate is for another name', true, 'trusted', { ...today, names: ['DNS:shop.test'] }],
  ['a known issuer, and the certificate has expired', true, 'trusted', past],
  ['a known issuer, and the certificate is not valid yet', true, 'trusted', future],
  ['an unknown issuer', false, 'stranger', today],
  ['an unknown issuer, and the certificate has expired', false, 'stranger', past],
  ['an unknown issuer, and the certificate is not valid yet', false, 'stranger', future],
] as const)('%s: %s', async ([, expected, by, wanted]) => {
  const authority = await Authority.create(temporaryFolder(), 'Zoo');
  if (by === 'trusted') trust(authority);
  expect(await knownIssuerOf(await authority.issue(wanted))).toBe(expected);
});

function trust({ certificate }: Authority): void {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, readFileSync(certificate, 'utf8')]);
  onTestFinished(() => setDefaultCACertificates(before));
}

async function knownIssuerOf({ certificate, key }: CertificateFiles): Promise<boolean | undefined> {
  const port = await listen(createServer({ cert: readFileSync(certificate), key: readFileSync(key) }));
  const tls = connect({ host: '127.0.0.1', port, servername: 'localhost', rejectUnauthorized: false });
  onTestFinished(() => void tls.destroy());
  await once(tls, 'secureConnect');
  return knownIssuer(tls);
}
