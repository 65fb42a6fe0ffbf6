import type { Target } from '../../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { isClosedOrReset } from '../../../evidence/reply/is-closed-or-reset.ts';
import { mayBeCertificate } from '../tls/speaks-tls.ts';

/** A server that keeps a browser waiting this long and then hangs up was hanging before. */
const atOnceMs = 2_000;

/**
 * Whether the server accepted the browser's connection and closed it at once without a reply. If it keeps others waiting afterwards, that's
 * another matter.
 */
export function wasHungUpOn(attempt: Attempt | undefined): boolean {
  if (attempt?.outcome !== 'failed' || (attempt.elapsedMs ?? 0) > atOnceMs) return false;
  return attempt.failure === 'empty' || attempt.failure === 'reset';
}

/** What a browser says of a reply that came, and was none it can show. */
const badReplies: readonly Failure[] = ['invalid-http', 'broken-headers', 'broken-encoding'];

/** Whether the server answered the browser at once, so badly that no page came. The browser's spare connection may keep it from answering others. */
export function wasAnsweredBadly(attempt: Attempt | undefined): boolean {
  return attempt?.outcome === 'failed' && (attempt.elapsedMs ?? 0) <= atOnceMs && badReplies.includes(attempt.failure);
}

/**
 * Whether the server accepts a request and hangs up. Our own request by IP address may end at a certificate that is made out to a name. The
 * browser gets past it, and may be hung up on after that.
 */
export function hangsUp(target: Target, reply: ReplyOutcome | undefined, attempt: Attempt | undefined): boolean {
  if (isClosedOrReset(reply)) return true;
  const isAtCertificate = reply?.kind === 'cert-rejected' || mayBeCertificate(reply);
  return target.scheme === 'https' && isAtCertificate && wasHungUpOn(attempt);
}
