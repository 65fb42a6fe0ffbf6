import type { Attempt } from '../../evidence/attempt.ts';
import { addressAt } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';

/** The server's certificate is self-signed, or its issuer is none the browser trusts. */
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
    // A browser names one fault only, and this one before any other of a certificate.
    if (attempt?.failure.startsWith('cert-')) return ruledOut;
    // Of a web socket Chromium says no more than that it failed; our own question was told the reason.
    const isRejected = replies?.some(
      ({ outcome }) => outcome.kind === 'cert-rejected' && outcome.problem === 'untrusted',
    );
    const isLikely =
      certificate?.selfSigned ||
      certificate?.knownIssuer === false ||
      (isRejected && target.socket) ||
      (isVague(attempt) && !certificate && !plain);
    return isLikely ? likely(details) : ruledOut;
  },
  text: {
    title: () => 'The browser does not trust the certificate of this server',
    why: ({ selfSigned, issuer }) => {
      if (selfSigned) return 'The certificate is signed by itself, not by an authority the browser knows.';
      return issuer
        ? `It is issued by “${issuer}”, which is not among the authorities this browser trusts.`
        : 'It is self-signed, or issued by an authority that this browser does not trust.';
    },
    steps: ({ host, plain }, { target, isCall }) => [
      {
        text: 'Make a certificate from an authority of your own that browsers on this computer trust. With mkcert:',
        command: `mkcert -install && mkcert ${host}`,
      },
      { text: 'Have the server use the two files, and start it again.' },
      ...(plain
        ? [{ text: 'The server answers plain HTTP as well:', open: addressAt(target, { scheme: 'http' }) }]
        : []),
      {
        text: isCall
          ? `To go on just this once, open \`${new URL(target.url).origin}\` in a tab of its own and accept the certificate there. What pages ask of it then passes too.`
          : "To go on just this once, show the browser's own error page and accept the certificate there.",
      },
    ],
  },
});

/** Of what a page calls, Firefox says no more than that TLS failed, and on this computer the certificate is mostly why. */
function isVague(attempt: Attempt | undefined): boolean {
  return attempt?.outcome === 'failed' && attempt.failure === 'tls-protocol' && attempt.code === 'TLS';
}
