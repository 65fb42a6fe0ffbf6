import type { HttpReply } from '../../../evidence/port/replies.ts';
import { clientAskedFor } from '../../../evidence/reply/client-asked-for.ts';
import { tellingHeaders } from '../../../evidence/reply/telling-headers.ts';
import { decodeChunks } from './decode-chunks.ts';
import { headerValues } from './header-values.ts';
import { plainText } from './plain-text.ts';
import { splitReply } from './split-reply.ts';
import { isChunked } from './state-of-body.ts';

/** Title and first words stand in the beginning of a page. */
const telling = 65_536;
const maxExcerptLength = 200;
const maxTitleLength = 120;
const maxHeaderLength = 300;

/** Splits what came back into its parts, as far as it has come; undefined while the status line is not there or is none. */
export function parseHttpReply(bytes: Buffer): HttpReply | undefined {
  const { head, body } = splitReply(bytes);
  const status = statusOf(head);
  if (status === undefined) return undefined;
  const headers = tellingHeaders(headersOf(head));
  const beginning = body.subarray(0, telling);
  const text = (isChunked(head) ? decodeChunks(beginning) : beginning).toString();
  return {
    kind: 'http',
    status,
    ...present('server', header(head, 'server')),
    ...present('location', header(head, 'location')),
    ...(headers && { headers }),
    ...present('title', titleOf(text)),
    ...present('excerpt', excerptOf(text, status)),
  };
}

/** Of an error page, and of a service that tells a browser to go away; never of a page. */
function excerptOf(text: string, status: number): string | undefined {
  const excerpt = plainText(text).slice(0, maxExcerptLength).trim();
  return status >= 400 || clientAskedFor({ kind: 'http', status, excerpt }) ? excerpt : undefined;
}

/** Browsers read a number of any length, take a line without one for 200, and know how SHOUTcast says HTTP. */
function statusOf(head: string): number | undefined {
  const digits = /^(?:HTTP\/\d(?:\.\d+)?|ICY)(?:[ \t]+(\d{0,10})[^\n]*)?\r?\n/i.exec(head);
  return digits ? Number(digits[1] || 200) : undefined;
}

function header(head: string, name: string): string | undefined {
  return headerValues(head, name)[0]?.slice(0, maxHeaderLength);
}

function headersOf(head: string): [name: string, value: string][] {
  return [...head.matchAll(/^([\w-]+):(.*?)\r?$/gm)].map(([, name = '', value = '']) => [name, value]);
}

function titleOf(html: string): string | undefined {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1];
  return title && plainText(title).slice(0, maxTitleLength);
}

function present<Key extends string>(key: Key, value: string | undefined): { [Name in Key]?: string } {
  return (value ? { [key]: value } : {}) as { [Name in Key]?: string };
}
