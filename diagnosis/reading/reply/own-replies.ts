import { addressesInOrder, otherScheme, type Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { HttpReply, Replies, ReplyOutcome } from '../../../evidence/port/replies.ts';
import type { Reading } from '../facts-read.ts';
import { speaksTls } from '../tls/speaks-tls.ts';

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

/** The reply from the address in use to a request in `scheme`. Undefined: none came, or nobody asked. */
export function replyIn(
  scheme: Target['scheme'],
  { target, replies = [], attempt }: Reading<'replies' | 'attempt'>,
): ReplyOutcome | undefined {
  const address = addressInUse(target, replies, attempt);
  return ownReplies(replies).find((reply) => reply.address === address && reply.scheme === scheme)?.outcome;
}

/** The same, to a request in the target's own scheme. */
export function ownReply(facts: Reading<'replies' | 'attempt'>): ReplyOutcome | undefined {
  return replyIn(facts.target.scheme, facts);
}

/** The same, if it is HTTP. */
export function ownHttpReply(facts: Reading<'replies' | 'attempt'>): HttpReply | undefined {
  const reply = ownReply(facts);
  return reply?.kind === 'http' ? reply : undefined;
}

/** Whether the address in use speaks something in the other scheme: a silence or an end in the target's own is then a matter of the scheme. */
export function answersInOtherScheme(facts: Reading<'replies' | 'attempt'>): boolean {
  const reply = replyIn(otherScheme(facts.target.scheme), facts);
  return reply?.kind === 'http' || reply?.kind === 'not-http' || speaksTls(reply);
}

/** Whether any address answered in HTTP, even with an error. */
export function isHttp(replies: Replies): boolean {
  return replies.some(({ outcome }) => outcome.kind === 'http');
}
