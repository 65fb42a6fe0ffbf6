import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getCACertificates, rootCertificates, type TLSSocket } from 'node:tls';
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

/** OpenSSL reports the last problem it meets, and it looks at the dates after the issuer. */
const dateErrors: readonly string[] = ['CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED'];

/** Whether Node or this system trusts the issuer of the peer's certificate; undefined if we can't tell. */
export function knownIssuer(tls: TLSSocket): boolean | undefined {
  // Node keeps the code there, although its types say otherwise. It compares names only once it trusts the issuer.
  const code = String(tls.authorizationError);
  if (tls.authorized || code === 'ERR_TLS_CERT_ALTNAME_INVALID') return true;
  const hidesIssuer = dateErrors.includes(code);
  if (operatingSystem !== 'linux' || !(hidesIssuer || issuerErrors.includes(code))) return undefined;
  const certificate = tls.getPeerX509Certificate();
  if (!certificate) return undefined;
  const top = topOf(certificate);
  return isIssuedByOneOf(authoritiesOfSystem(), top) || (hidesIssuer && isIssuedByOneOf(authoritiesOfNode(), top));
}

function topOf(certificate: X509Certificate): X509Certificate {
  const { issuerCertificate } = certificate;
  const isTop = !issuerCertificate || issuerCertificate.fingerprint256 === certificate.fingerprint256;
  return isTop ? certificate : topOf(issuerCertificate);
}

function isIssuedByOneOf(authorities: X509Certificate[], top: X509Certificate): boolean {
  return authorities.some((authority) => top.checkIssued(authority) && top.verify(authority.publicKey));
}

/** Those it brings and was given; before Node 22.15 it lists the former alone. */
function authoritiesOfNode(): X509Certificate[] {
  const all: readonly string[] = getCACertificates?.('default') ?? rootCertificates;
  return all.map((text) => new X509Certificate(text));
}

function authoritiesOfSystem(): X509Certificate[] {
  const texts = systemAuthorities.flatMap((path) => ifReadable(() => readFileSync(path, 'latin1')) ?? []);
  const blocks = texts.flatMap((text) => text.match(/-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs) ?? []);
  return blocks.map((block) => new X509Certificate(block));
}
