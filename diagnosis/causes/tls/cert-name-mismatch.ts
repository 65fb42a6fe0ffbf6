import type { Facts } from '../../../evidence/index.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { isUntrusted } from '../../reading/tls/is-untrusted.ts';

/** The certificate doesn't cover the name in the address. */
export const certNameMismatch = defineCause({
  id: 'cert-name-mismatch',
  stop: 'program',
  needs: [],
  uses: ['attempt', 'certificate'],
  judge({ target, attempt, certificate }) {
    // A page that loads, or still may, has passed the certificate.
    if (target.scheme === 'http' || (attempt && attempt.outcome !== 'failed')) return ruledOut;
    const isReported = attempt?.failure === 'cert-name';
    const isUncovered =
      certificate !== undefined && !(certificate.coversHost ?? coversByName(certificate, target.host));
    if (!isReported && !isUncovered) return ruledOut;
    const details = { host: target.host, names: (isUncovered && certificate?.names) || [] };
    // A browser names one fault only, and an issuer it does not trust goes before the name.
    return isReported || !(attempt || isUntrusted(certificate)) ? certain(details) : likely(details);
  },
});

/** Where nobody compared them: a name, or a star for the first part of one. https://datatracker.ietf.org/doc/html/rfc6125#section-6.4.3 */
function coversByName({ names }: Facts['certificate'], host: string): boolean {
  return names?.some((name) => name === host || name === host.replace(/^[^.]+/, '*')) ?? true;
}
