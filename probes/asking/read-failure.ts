import type { Failure } from '../../evidence/browser/attempt.ts';
import type { ReplyOutcome } from '../../evidence/port/replies.ts';
import { namesTlsAlert } from '../../evidence/reply/names-tls-alert.ts';
import { readError } from '../errors/read-error.ts';

/**
 * What the failure of a question of our own tells about the peer.
 * @param error the browser's, where it may be seen
 */
export function readFailure(error: string | undefined, isTls: boolean): ReplyOutcome {
  if (!error) return { kind: 'failed' };
  const { failure, code } = readError(error);
  // Chromium has another word for a connection that ends during the handshake.
  if (isTls && code === 'ERR_EMPTY_RESPONSE') return { kind: 'closed', handshake: true };
  const outcome = outcomes[failure];
  if (outcome) return outcome;
  if (!isTls) return { kind: 'failed' };
  if (code === 'TLS' || failure === 'tls-version' || failure === 'tls-client-certificate')
    return { kind: 'tls-failed', code };
  return failure === 'tls-protocol' ? tlsFailure(code) : { kind: 'failed' };
}

/** Firefox's code for a page names what was no TLS; Chromium has one code for that and for alerts that it does not name. */
function tlsFailure(code: string): ReplyOutcome {
  return namesTlsAlert(code) || code === 'ERR_SSL_PROTOCOL_ERROR' ? { kind: 'tls-failed', code } : { kind: 'not-tls' };
}

const outcomes: Partial<Record<Failure, ReplyOutcome>> = {
  refused: { kind: 'no-connection' },
  unreachable: { kind: 'no-connection' },
  'access-denied': { kind: 'no-connection' },
  'timed-out': { kind: 'silent' },
  reset: { kind: 'reset' },
  empty: { kind: 'closed' },
  'invalid-http': { kind: 'not-http', protocol: 'unknown' },
  truncated: { kind: 'broken-http', fault: 'truncated' },
  'broken-headers': { kind: 'broken-http', fault: 'broken-headers' },
  'broken-body': { kind: 'broken-http', fault: 'broken-body' },
  'broken-encoding': { kind: 'broken-http', fault: 'broken-encoding' },
  'cert-expired': { kind: 'cert-rejected', problem: 'expired' },
  'cert-untrusted': { kind: 'cert-rejected', problem: 'untrusted' },
  'cert-name': { kind: 'cert-rejected', problem: 'name' },
  'cert-other': { kind: 'cert-rejected', problem: 'other' },
};
