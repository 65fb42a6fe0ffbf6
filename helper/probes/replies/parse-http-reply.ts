import { clientAskedFor } from '../../../evidence/client-asked-for.ts';
import type { ReplyOutcome } from '../../../evidence/replies.ts';
import { tellingHeaders } from '../../../evidence/telling-headers.ts';
import { decodeChunks } from './decode-chunks.ts';
import { plainText } from './plain-text.ts';
import { splitReply } from './split-reply.ts';

type HttpReply = Extract<ReplyOutcome, { kind: 'http' }>;

const maximumExcerptLength = 200;
const maximumTitleLength = 120;
const maximumHeaderLength = 300;

/** Splits what came back into its parts, as far as it has come; undefined while the status line is not there or is none. */
export function parseHttpReply(bytes: Buffer): HttpReply | undefined {
  const { head, body } = splitReply(bytes);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})(?: [^\n]*)?\r?\n/.exec(head)?.[1];
  if (!status) return undefined;
  const headers = tellingHeaders(headersOf(head));
  const text = /^transfer-encoding:.*chunked/im.test(head) ? decodeChunks(body).toString() : body.toString();
  return {
    kind: 'http',
    status: Number(status),
    ...present('server', header(head, 'server')),
    ...present('location', header(head, 'location')),
    ...(headers && { headers }),
    ...present('title', titleOf(text)),
    ...present('excerpt', excerptOf(text, Number(status))),
  };
}

/** Of an error page, and of a service that tells a browser to go away; never of a page. */
function excerptOf(text: string, status: number): string | undefined {
  const excerpt = plainText(text).slice(0, maximumExcerptLength).trim();
  return status >= 400 || clientAskedFor({ kind: 'http', status, excerpt }) ? excerpt : undefined;
}

/** Whether nothing that is still to come would tell us more. */
export function isWholeReply(bytes: Buffer): boolean {
  const { head, body, isHeadWhole } = splitReply(bytes);
  if (!isHeadWhole) return false;
  const length = header(head, 'content-length');
  if (length && body.length >= Number(length)) return true;
  if (/^transfer-encoding:.*chunked/im.test(head))
    return body.subarray(-7).toString('latin1').endsWith('\r\n0\r\n\r\n');
  return !/^content-type: *text\//im.test(head);
}

export function isHeadWhole(bytes: Buffer): boolean {
  return splitReply(bytes).isHeadWhole;
}

function header(head: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*\\r?$`, 'im').exec(head)?.[1]?.slice(0, maximumHeaderLength);
}

function headersOf(head: string): [name: string, value: string][] {
  return [...head.matchAll(/^([\w-]+):(.*?)\r?$/gm)].map(([, name = '', value = '']) => [name, value]);
}

function titleOf(html: string): string | undefined {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1];
  return title && plainText(title).slice(0, maximumTitleLength);
}

function present<Key extends string>(key: Key, value: string | undefined): { [Name in Key]?: string } {
  return (value ? { [key]: value } : {}) as { [Name in Key]?: string };
}
