import type { ReplyOutcome } from '../port/replies.ts';

/**
 * Whether the peer hung up without a reply. Whether that shows as an end or as a reset depends on what was still unread, so one server does
 * both.
 */
export function isClosedOrReset(outcome: Pick<ReplyOutcome, 'kind'> | undefined): boolean {
  return outcome?.kind === 'closed' || outcome?.kind === 'reset';
}
