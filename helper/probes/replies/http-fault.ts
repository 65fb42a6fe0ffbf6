import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { decodeChunks } from './decode-chunks.ts';
import { headerValues } from './header-values.ts';
import { isPackedWrongly } from './is-packed-wrongly.ts';
import type { ReplyBuffer } from './reply-buffer.ts';
import { splitReply } from './split-reply.ts';
import { isChunked, statedLength, stateOfBody } from './state-of-body.ts';

type Fault = Extract<ReplyOutcome, { kind: 'broken-http' }>['fault'];

/** Chromium 156 takes no more than this, Firefox 153 half as much again. */
const maxHeadBytes = 262_144;

/** Where a reply breaks the rules of HTTP so that browsers reject it, as far as it has come; undefined where it is in order so far. */
export function httpFault({ bytes, ended }: Pick<ReplyBuffer, 'bytes' | 'ended'>): Fault | undefined {
  const { head, body, isHeadWhole } = splitReply(bytes);
  if (head.length > maxHeadBytes) return 'broken-headers';
  if (!isHeadWhole) return undefined;
  if (isAmbiguous(head, 'content-length') || isAmbiguous(head, 'location')) return 'broken-headers';
  const state = stateOfBody(head, body);
  if (state === 'broken') return 'broken-body';
  if (isPackedWrongly(head, isChunked(head) ? decodeChunks(body) : body)) return 'broken-encoding';
  return state === 'open' && isCutShort(head, ended) ? 'truncated' : undefined;
}

/** The end of the connection is the end of a body, unless its length is told by itself, or a reset ended it. */
function isCutShort(head: string, ended: ReplyBuffer['ended']): boolean {
  return ended === 'reset' || (ended === 'closed' && (isChunked(head) || statedLength(head) !== undefined));
}

/** Said twice, and differently: browsers take neither, since one of them may have been slipped in. */
function isAmbiguous(head: string, name: string): boolean {
  return new Set(headerValues(head, name)).size > 1;
}
