import { certain, defineCause, likely, ruledOut } from '../../cause.ts';

/** Today isn't within the validity period of the server's certificate. */
export const certExpired = defineCause({
  id: 'cert-expired',
  stop: 'program',
  needs: [],
  uses: ['attempt', 'certificate'],
  judge({ target, at, attempt, certificate }) {
    // A page that loads, or still may, has passed the certificate.
    if (target.scheme === 'http' || (attempt && attempt.outcome !== 'failed')) return ruledOut;
    const isReported = attempt?.failure === 'cert-expired';
    const { notBefore, notAfter } = certificate ?? {};
    const isEarly = isBefore(at, notBefore);
    const isLate = isBefore(notAfter, at);
    if (!isReported && !isEarly && !isLate) return ruledOut;
    const details = {
      host: target.host,
      from: isEarly ? notBefore : undefined,
      until: isLate ? notAfter : undefined,
    };
    // A browser names one fault only, and an issuer it does not trust goes before the dates. A self-signed one may be trusted.
    return isReported || !(attempt || certificate?.knownIssuer === false) ? certain(details) : likely(details);
  },
});

function isBefore(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && Date.parse(one) < Date.parse(other);
}
