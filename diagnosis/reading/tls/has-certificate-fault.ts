import type { Certificate } from '../../../evidence/port/certificate.ts';

/** The browser will stop at it, whatever the server answers. */
export function hasCertificateFault(certificate: Certificate | undefined, at: string): boolean {
  const { selfSigned, knownIssuer, coversHost, notBefore, notAfter } = certificate ?? {};
  const now = Date.parse(at);
  const isEarly = notBefore !== undefined && now < Date.parse(notBefore);
  const isLate = notAfter !== undefined && now > Date.parse(notAfter);
  const isUntrusted = knownIssuer === undefined ? selfSigned === true : !knownIssuer;
  return isUntrusted || coversHost === false || isEarly || isLate;
}
