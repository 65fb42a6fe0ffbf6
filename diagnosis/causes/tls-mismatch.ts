import type { Facts } from '../../evidence/index.ts';
import type { ReplyOutcome } from '../../evidence/replies.ts';
import type { Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { describeProgram, ownerProcess } from '../describe-program.ts';
import { isVague, replyIn } from '../way-to-port.ts';

/** The server speaks TLS, and it and the browser find no common ground: no version or cipher, or it asks for a certificate of the browser's. */
export const tlsMismatch = defineCause({
  id: 'tls-mismatch',
  stop: 'program',
  needs: [],
  uses: ['attempt', 'replies', 'owners'],
  judge(facts) {
    const { target, attempt, owners } = facts;
    if (target.scheme === 'http' || attempt?.outcome === 'pending') return ruledOut;
    const reported = reportedBy(attempt);
    const seen = seenIn(facts);
    // Chromium does not tell a version from a cipher; the server's alert may.
    const fault = (reported === 'cipher' && seen !== 'handshake' && seen) || reported || seen;
    // A browser that names a fault of the certificate has passed this one.
    if (!fault || (!reported && attempt && !mayBe(attempt))) return ruledOut;
    const details = { port: target.port, fault, process: ownerProcess(owners) };
    return reported || seen === 'certificate' || seen === 'version' ? certain(details) : likely(details);
  },
  text: {
    title: ({ port, fault }) => {
      if (fault === 'certificate') return `The server on port ${port} asks the browser for a certificate`;
      return fault === 'handshake'
        ? `The server on port ${port} turns the TLS handshake down`
        : `The server on port ${port} and the browser have no way of TLS in common`;
    },
    why: ({ process, port, fault }) =>
      `${process ? describeProgram(process) : `The server on port ${port}`} ${reasons[fault]}`,
    steps: ({ fault }) => [
      ...(fault === 'certificate' ? [] : versionSteps),
      ...(fault === 'certificate' || fault === 'handshake' ? certificateSteps : []),
    ],
  },
});

const reasons: Record<Fault, string> = {
  certificate:
    'lets in only those who show a certificate of their own (mutual TLS). The browser has none that fits, so the connection ends before the page is asked for.',
  version: 'speaks a version of TLS that browsers have given up, such as 1.0 or 1.1. They ask for 1.2 at least.',
  cipher: 'speaks TLS, and accepts none of the versions and ciphers that the browser offers.',
  handshake:
    'speaks TLS and ends the handshake: it knows none of the ciphers that it is offered, has no certificate to show, or wants to see one of the browser’s.',
};

const certificateSteps: Step[] = [
  {
    text: "If a certificate for this server was handed out, import it into the browser's settings, under Certificates, and open the page again.",
  },
  {
    text: 'If the server is your own, turn the demand off while you develop: it is called client certificate, mutual TLS, ssl_verify_client or requestCert.',
  },
];

const versionSteps: Step[] = [
  { text: "Allow TLS 1.2 and 1.3 in the server's settings, with the ciphers that come with them." },
  { text: 'If its settings allow them already, bring the server or its TLS library up to date.' },
  { text: 'See that it has a certificate and a key that belong together: without them it turns every handshake down.' },
];

type Fault = 'version' | 'cipher' | 'certificate' | 'handshake';

function reportedBy(attempt: Facts['attempt'] | undefined): Fault | undefined {
  if (attempt?.outcome !== 'failed') return undefined;
  if (attempt.failure === 'tls-client-certificate') return 'certificate';
  // Both browsers say the same of a version and of a cipher.
  return attempt.failure === 'tls-version' ? (isCipher(attempt.code) ? 'cipher' : 'version') : undefined;
}

/** The alert that the browser was sent, where it names it. */
function codeOf(attempt: Facts['attempt'] | undefined): string | undefined {
  return attempt?.outcome === 'failed' && attempt.failure === 'tls-protocol' ? attempt.code : undefined;
}

function isCipher(code: string | undefined): boolean {
  return code === 'SSL_ERROR_NO_CYPHER_OVERLAP' || code === 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH';
}

/** Of a failure in TLS that is not named more closely, and of a connection that just ends, this may be the reason. */
function mayBe(attempt: NonNullable<Facts['attempt']>): boolean {
  if (attempt.outcome === 'answered') return attempt.status === 400;
  return attempt.outcome === 'failed' && ['tls-protocol', 'reset', 'empty', 'other'].includes(attempt.failure);
}

/** Alerts of a server, as OpenSSL and both browsers spell them. */
const alerts: [Fault, RegExp][] = [
  ['certificate', /CERTIFICATE_REQUIRED|CLIENT_AUTH_CERT|PEER_DID_NOT_RETURN/],
  ['version', /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|UNSUPPORTED_VERSION|VERSION_TOO_LOW/],
  ['handshake', /HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY|NO_SHARED_CIPHER|NO_CYPHER_OVERLAP|CIPHER_MISMATCH/],
];

function seenIn({
  target,
  replies,
  attempt,
}: { target: Target } & { [Name in 'attempt' | 'replies']: Facts[Name] | undefined }): Fault | undefined {
  const reply = replies && replyIn('https', { target, replies, attempt });
  const code = reply?.kind === 'tls-failed' && !isVague(reply) ? reply.code : codeOf(attempt);
  if (code) return alerts.find(([, pattern]) => pattern.test(code))?.[0];
  return reply && wantsCertificate(reply) ? 'certificate' : undefined;
}

/** nginx lets the handshake pass, and says it in a page. */
function wantsCertificate(reply: ReplyOutcome): boolean {
  if (reply.kind !== 'http' || (reply.status !== 400 && reply.status !== 403)) return false;
  return /No required SSL certificate was sent|SSL certificate error/i.test(
    `${reply.title ?? ''} ${reply.excerpt ?? ''}`,
  );
}
