import { leadsTo } from '../diagnosis/reading/reply/leads-to.ts';
import { ownHttpReply } from '../diagnosis/reading/reply/own-replies.ts';
import type { Target } from '../evidence/address/target.ts';
import type { Replies } from '../evidence/port/replies.ts';

/** Whether the server answers with a redirect, as a browser would follow it. */
export function isSentOn(target: Target, replies: Replies | undefined): boolean {
  const reply = ownHttpReply({ target, replies, attempt: undefined });
  return reply !== undefined && leadsTo(reply, target.url) !== undefined;
}
