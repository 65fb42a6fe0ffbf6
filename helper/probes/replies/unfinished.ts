import type { HttpReply } from '../../../evidence/port/replies.ts';
import type { ReplyBuffer } from './reply-buffer.ts';
import { splitReply } from './split-reply.ts';
import { statedLength, stateOfBody } from './state-of-body.ts';

type Unfinished = HttpReply['unfinished'];

/** A server that is still sending says something more often than this. */
const quietMs = 400;

/** What goes on by design: browsers show what has come, and wait for more. */
const endless = /^content-type:[ \t]*(text\/event-stream|multipart\/x-mixed-replace)/im;

/** Whether there is nothing more to wait for: the body is there, or never will be whole. */
export function isAllThere(bytes: Buffer): boolean {
  const { head, body, isHeadWhole } = splitReply(bytes);
  if (!isHeadWhole) return false;
  return endless.test(head) || stateOfBody(head, body) !== 'open';
}

/** What was missing of the body when we stopped reading; undefined where nothing was. */
export function unfinished({ bytes, ended, lastAtMs }: Pick<ReplyBuffer, 'bytes' | 'ended' | 'lastAtMs'>): Unfinished {
  const { head, body } = splitReply(bytes);
  if (stateOfBody(head, body) !== 'open') return undefined;
  if (ended) return ended === 'full' ? 'long' : undefined;
  if (endless.test(head)) return 'open';
  const isQuiet = performance.now() - lastAtMs > quietMs;
  return isQuiet && (body.length === 0 || statedLength(head) !== undefined) ? 'stalled' : 'open';
}
