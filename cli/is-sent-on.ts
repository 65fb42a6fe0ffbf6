import { leadsTo } from '../diagnosis/reading/reply/leads-to.ts';
import { replyIn } from '../diagnosis/reading/reply/own-replies.ts';
import type { Target } from '../evidence/address/target.ts';
import type { Replies } from '../evidence/port/replies.ts';

/** Whether the server answers with a redirect, as a browser would follow it. */
export function isSentOn(target: Target, replies: Replies = []): boolean {
  const outcome = replyIn(target.scheme, { target, replies, attempt: undefined });
  return outcome?.kind === 'http' && leadsTo(outcome, target.url) !== undefined;
}
