import { errorCodeOf, failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { isClosedOrReset } from '../../../evidence/reply/is-closed-or-reset.ts';
import { namesTlsAlert } from '../../../evidence/reply/names-tls-alert.ts';
import { pageText } from '../../../evidence/reply/page-text.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { isHttpSys } from '../../reading/program/is-http-sys.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';
import { ownReply, replyIn } from '../../reading/reply/own-replies.ts';
import { hasAskedByName, servedName } from '../../reading/tls/served-name.ts';
import { isVague, mayBeCertificate } from '../../reading/tls/speaks-tls.ts';

/**
 * The server speaks TLS, but it and the browser can't agree: it has no certificate for the name, they share no version or cipher, or it asks
 * for a client certificate.
 */
export const tlsMismatch = defineCause({
  id: 'tls-mismatch',
  stop: 'program',
  needs: [],
  uses: ['attempt', 'replies', 'owners'],
  judge(facts) {
    const { target, attempt, owners } = facts;
    if (target.scheme === 'http' || attempt?.outcome === 'pending') return ruledOut;
    const reported = reportedBy(attempt);
    // A browser that names a fault of the certificate has passed this one.
    if (!reported && attempt && !mayBe(attempt)) return ruledOut;
    const seen = seenIn(facts);
    const name = refusesName(seen, reported, facts) ? servedName(facts) : undefined;
    // Browsers report a version, a cipher and a name alike; the server's alert may tell them apart.
    const fault = name ? 'name' : (reported === 'handshake' && seen) || reported || seen || unboundIn(facts);
    if (!fault) return ruledOut;
    const hasTried = !name && hasAskedByName(facts);
    const details = { port: target.port, host: target.host, fault, name, hasTried, process: ownerProcess(owners) };
    return reported || !guessed.includes(fault) ? certain(details) : likely(details);
  },
});

/** `unbound`: Windows has no certificate for the port. */
export type Fault = 'version' | 'certificate' | 'handshake' | 'name' | 'unbound';

/** Faults that the end of the handshake only suggests. */
const guessed: readonly Fault[] = ['handshake', 'unbound'];

/** How Chromium and Firefox report a handshake that the server rejected without a reason, which may be the name. */
const turnedDown = ['ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'SSL_ERROR_NO_CYPHER_OVERLAP'];

function reportedBy(attempt: Facts['attempt'] | undefined): Fault | undefined {
  if (attempt?.outcome !== 'failed') return undefined;
  if (attempt.failure === 'tls-client-certificate') return 'certificate';
  if (attempt.failure !== 'tls-version') return undefined;
  return turnedDown.includes(attempt.code ?? '') ? 'handshake' : 'version';
}

/** The alert that the browser was sent, where it names it. */
function codeOf(attempt: Facts['attempt'] | undefined): string | undefined {
  const code = failedWith(attempt, 'tls-protocol') ? errorCodeOf(attempt) : '';
  return namesTlsAlert(code) ? code : undefined;
}

/** Whether this may be behind a TLS failure without a more specific code, or a connection that just ended. */
function mayBe(attempt: NonNullable<Facts['attempt']>): boolean {
  if (attempt.outcome === 'answered') return attempt.status === 400;
  if (attempt.outcome !== 'failed') return false;
  return ['tls-protocol', 'reset', 'empty', 'other', 'websocket'].includes(attempt.failure);
}

/** Alerts of a server, as OpenSSL and both browsers spell them; one of another kind turns the handshake down as well. */
const alerts: [Fault, RegExp][] = [
  ['name', /UNRECOGNIZED_NAME/],
  ['certificate', /CERTIFICATE_REQUIRED|CLIENT_AUTH_CERT|PEER_DID_NOT_RETURN/],
  ['version', /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|UNSUPPORTED_VERSION|VERSION_TOO_LOW/],
];

type Observed = Reading<'attempt' | 'replies'>;

function seenIn(observed: Observed): Fault | undefined {
  const reply = ownReply(observed);
  const code = reply?.kind === 'tls-failed' && !isVague(reply) ? reply.code : codeOf(observed.attempt);
  if (code) return alerts.find(([, pattern]) => pattern.test(code))?.[0] ?? 'handshake';
  return reply && wantsCertificate(reply) ? 'certificate' : undefined;
}

/**
 * HTTP.SYS looks the certificate up by address and port, and resets the connection where it has none.
 * @see https://learn.microsoft.com/en-us/iis/extensions/using-iis-express/handling-url-binding-failures-in-iis-express
 */
function unboundIn(observed: Reading<'attempt' | 'replies' | 'owners'>): Fault | undefined {
  const isReset = isClosedOrReset(ownReply(observed));
  const answersPlain = replyIn('http', observed)?.kind === 'http';
  return isReset && !answersPlain && isHttpSys(ownerProcess(observed.owners)) ? 'unbound' : undefined;
}

/** Whether the name may be at fault: it is if another name passes. Chromium has no code of its own for some alerts. */
function refusesName(seen: Fault | undefined, reported: Fault | undefined, observed: Observed): boolean {
  const isNamed = [seen, reported].some((fault) => fault === 'certificate' || fault === 'version');
  const own = ownReply(observed);
  // A certificate that is made out to another name looks the same where Firefox names no failure.
  const isAlert = !mayBeCertificate(own) || reported === 'handshake' || codeOf(observed.attempt) !== undefined;
  return !isNamed && own?.kind === 'tls-failed' && isAlert;
}

/** nginx completes the handshake, and says so in an error page. */
function wantsCertificate(reply: ReplyOutcome): boolean {
  if (reply.kind !== 'http' || (reply.status !== 400 && reply.status !== 403)) return false;
  return /No required SSL certificate was sent|SSL certificate error/i.test(pageText(reply));
}
