import type { Certificate } from '../../../evidence/port/certificate.ts';

/** Neither Node nor the system trusts its issuer. Where they weren't asked, that's so of a self-signed one. */
export function isUntrusted(certificate: Certificate | undefined): boolean {
  const { selfSigned, knownIssuer } = certificate ?? {};
  return knownIssuer === undefined ? selfSigned === true : !knownIssuer;
}
