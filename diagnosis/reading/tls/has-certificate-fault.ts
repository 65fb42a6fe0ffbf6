import type { Certificate } from '../../../evidence/port/certificate.ts';
import { isUntrusted } from './is-untrusted.ts';

/** The browser will stop at it, whatever the server answers. */
export function hasCertificateFault(certificate: Certificate | undefined, at: string): boolean {
  const { coversHost, notBefore, notAfter } = certificate ?? {};
  const now = Date.parse(at);
  const isEarly = notBefore !== undefined && now < Date.parse(notBefore);
  const isLate = notAfter !== undefined && now > Date.parse(notAfter);
  return isUntrusted(certificate) || coversHost === false || isEarly || isLate;
}
