import type { ReplyOutcome } from '../../../evidence/replies.ts';
import { decodeChunks } from './decode-chunks.ts';
import type { Hearing } from './hearing.ts';
import { splitReply } from './split-reply.ts';

type Fault = Extract<ReplyOutcome, { kind: 'broken-http' }>['fault'];

/** Where a reply breaks the rules of HTTP so that browsers reject it, as far as it has come; undefined where it is in order so far. */
export function httpFault({ bytes, ended }: Pick<Hearing, 'bytes' | 'ended'>): Fault | undefined {
  const { head, body, isHeadWhole } = splitReply(bytes);
  if (!isHeadWhole) return undefined;
  if (isAmbiguous(head, 'content-length') || isAmbiguous(head, 'location')) return 'broken-headers';
  const isChunked = /^transfer-encoding:.*chunked/im.test(head);
  const state = isChunked ? stateOfChunks(body) : stateOfBody(head, body);
  if (state === 'broken') return 'broken-body';
  if (isPackedWrongly(head, isChunked ? decodeChunks(body) : body)) return 'broken-encoding';
  return state === 'open' && (ended === 'closed' || ended === 'reset') ? 'truncated' : undefined;
}

type State = 'complete' | 'open' | 'broken';

/** A status of 1xx, 204 or 304 has no body, whatever length it states. */
function stateOfBody(head: string, body: Buffer): State {
  const [length = '0'] = valuesOf(head, 'content-length');
  const hasBody = !/^HTTP\/[\d.]+ (1\d\d|204|304)/.test(head);
  return hasBody && body.length < Number(length) ? 'open' : 'complete';
}

/** Said twice, and differently: browsers take neither, since one of them may have been slipped in. */
function isAmbiguous(head: string, name: string): boolean {
  return new Set(valuesOf(head, name)).size > 1;
}

function valuesOf(head: string, name: string): string[] {
  return [...head.matchAll(new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*\\r?$`, 'gim'))].map(([, value = '']) => value);
}

/** Packed with gzip, it begins with two known bytes. Of brotli and the like the beginning tells nothing. */
function isPackedWrongly(head: string, body: Buffer): boolean {
  return /^content-encoding:\s*(x-)?gzip\s*$/im.test(head) && body.length > 1 && body.readUInt16BE(0) !== 0x1f8b;
}

/** @see https://www.rfc-editor.org/rfc/rfc9112#section-7.1 */
function stateOfChunks(body: Buffer): State {
  let rest = body;
  for (;;) {
    const line = /^[^\n]*\n/.exec(rest.toString('latin1', 0, 200))?.[0];
    if (line === undefined) return 'open';
    if (!/^[\da-f]{1,16}[ \t]*(;.*)?\r?\n$/i.test(line)) return 'broken';
    const size = Number.parseInt(line, 16);
    if (size === 0) return 'complete';
    if (rest.length < line.length + size + '\r\n'.length) return 'open';
    rest = rest.subarray(line.length + size + '\r\n'.length);
  }
}
