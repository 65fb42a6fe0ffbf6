import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { errorCodeOf, failedWith } from '../../../evidence/browser/failure-of.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { isUntrusted } from '../../reading/tls/is-untrusted.ts';

/** The server's certificate is self-signed, or the browser doesn't trust its issuer. */
export const certUntrusted = defineCause({
  id: 'cert-untrusted',
  stop: 'program',
  needs: [],
  uses: ['attempt', 'certificate', 'replies'],
  judge({ target, attempt, certificate, replies }) {
    // A page that loads, or still may, has passed the certificate.
    if (target.scheme === 'http' || (attempt && attempt.outcome !== 'failed')) return ruledOut;
    const plain = replies?.some((reply) => reply.scheme === 'http' && reply.outcome.kind === 'http') ?? false;
    const details = { host: target.host, selfSigned: certificate?.selfSigned, issuer: certificate?.issuer, plain };
    if (attempt?.failure === 'cert-untrusted') return certain(details);
    // A browser names one fault only, and this one before any other of a certificate. Older ones name none.
    if (attempt?.failure.startsWith('cert-') && attempt.failure !== 'cert-other') return ruledOut;
    // Of a web socket Chromium says no more than that it failed; our own question was told the reason.
    const isRejected = replies?.some(
      ({ outcome }) => outcome.kind === 'cert-rejected' && outcome.problem === 'untrusted',
    );
    const isLikely =
      isUntrusted(certificate) || (isRejected && target.socket) || (isVague(attempt) && !certificate && !plain);
    return isLikely ? likely(details) : ruledOut;
  },
});

/**
 * Of what a page calls, Firefox says no more than that TLS failed, and on this computer the certificate is mostly why. One code says no more
 * than that something is wrong with the certificate, and nobody trusts most of those here.
 */
function isVague(attempt: Attempt | undefined): boolean {
  const code = errorCodeOf(attempt);
  const isUnnamed = failedWith(attempt, 'cert-other') && (!code || /\bERR_CERT_INVALID$/.test(code));
  return isUnnamed || (failedWith(attempt, 'tls-protocol') && code === 'TLS');
}
