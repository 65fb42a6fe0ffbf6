import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TLSSocket } from 'node:tls';
import { ifReadable } from '../../files/if-readable.ts';
import { operatingSystem } from '../../system/operating-system.ts';

/** All authorities the system trusts, in one file: on Debian and Arch, on Fedora, on openSUSE. mkcert and Caddy add theirs to it. */
const systemAuthorities = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
];

const issuerErrors: readonly string[] = [
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
];

/** Whether Node or this system trusts the issuer of the peer's certificate; undefined if we can't tell. */
export function knownIssuer(tls: TLSSocket): boolean | undefined {
  if (tls.authorized) return true;
  // Node keeps the code there, although its types say otherwise.
  const isUnknown = issuerErrors.includes(String(tls.authorizationError));
  if (!isUnknown || operatingSystem !== 'linux') return undefined;
  const certificate = tls.getPeerX509Certificate();
  return certificate && isIssuedByOneOf(authoritiesOfSystem(), topOf(certificate));
}

function topOf(certificate: X509Certificate): X509Certificate {
  const { issuerCertificate } = certificate;
  const isTop = !issuerCertificate || issuerCertificate.fingerprint256 === certificate.fingerprint256;
  return isTop ? certificate : topOf(issuerCertificate);
}

function isIssuedByOneOf(authorities: X509Certificate[], top: X509Certificate): boolean {
  return authorities.some((authority) => top.checkIssued(authority) && top.verify(authority.publicKey));
}

function authoritiesOfSystem(): X509Certificate[] {
  const texts = systemAuthorities.flatMap((path) => ifReadable(() => readFileSync(path, 'latin1')) ?? []);
  const blocks = texts.flatMap((text) => text.match(/-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs) ?? []);
  return blocks.map((block) => new X509Certificate(block));
}
