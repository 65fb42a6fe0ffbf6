import type { ReplyOutcome } from '../../../evidence/port/replies.ts';

/** Whether this reply to a TLS handshake shows that the server speaks TLS. */
export function speaksTls(outcome: ReplyOutcome | undefined): boolean {
  return answersInTls(outcome) || isAfterHandshake(outcome);
}

/** Whether the server sent anything in TLS, even just an alert. */
export function answersInTls(outcome: ReplyOutcome | undefined): boolean {
  if (outcome?.kind === 'tls-failed') return !isVague(outcome);
  return outcome?.kind === 'http' || outcome?.kind === 'broken-http' || outcome?.kind === 'cert-rejected';
}

function isAfterHandshake(outcome: ReplyOutcome | undefined): boolean {
  return outcome !== undefined && 'handshake' in outcome && outcome.handshake === true;
}

/** Whether we only know that TLS failed: the server may speak TLS or not. */
export function isVague(outcome: ReplyOutcome | undefined): boolean {
  return mayBeCertificate(outcome) || (outcome?.kind === 'tls-failed' && outcome.code === 'ERR_SSL_PROTOCOL_ERROR');
}

/** In Firefox, our own requests get no code for what fails in TLS. An untrusted certificate is one of the possible reasons. */
export function mayBeCertificate(outcome: ReplyOutcome | undefined): boolean {
  return outcome?.kind === 'tls-failed' && outcome.code === 'TLS';
}

/** Whether the reply to a handshake isn't TLS, or might not be. */
export function mayBeNoTls(outcome: ReplyOutcome | undefined): boolean {
  return outcome?.kind === 'not-tls' || (isVague(outcome) && !mayBeCertificate(outcome));
}
