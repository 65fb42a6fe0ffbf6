import { addressesInOrder, type Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { Replies, ReplyOutcome } from '../../../evidence/port/replies.ts';

/** The replies to requests that carried the target's own name. */
export function ownReplies(replies: Replies): Replies {
  return replies.filter(({ host }) => host === undefined);
}

/** The address the browser talks to if the port accepts on both families of a name. */
export function addressInUse(target: Target, replies: Replies, attempt: Attempt | undefined): string | undefined {
  const answering = (address: string) =>
    ownReplies(replies).some((reply) => reply.address === address && reply.outcome.kind !== 'no-connection');
  return addressesInOrder(target, attempt?.browser).find(answering);
}

/** The reply from the address in use to a request in `scheme`. */
export function replyIn(
  scheme: Target['scheme'],
  { target, replies, attempt }: { target: Target; replies: Replies; attempt: Attempt | undefined },
): ReplyOutcome | undefined {
  const address = addressInUse(target, replies, attempt);
  return ownReplies(replies).find((reply) => reply.address === address && reply.scheme === scheme)?.outcome;
}

/** Whether any address answered in HTTP, even with an error. */
export function isHttp(replies: Replies): boolean {
  return replies.some(({ outcome }) => outcome.kind === 'http');
}
