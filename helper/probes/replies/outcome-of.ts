import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { decodeChunks } from './decode-chunks.ts';
import { httpFault } from './http-fault.ts';
import { identify } from './identify.ts';
import { parseHttpReply } from './parse-http-reply.ts';
import type { ReplyBuffer } from './reply-buffer.ts';
import { splitReply } from './split-reply.ts';
import { isChunked } from './state-of-body.ts';
import { unfinished } from './unfinished.ts';

/** MongoDB is kind enough to answer a GET in HTTP and to say what it is. */
const mongoSentence = /trying to access MongoDB over HTTP/;

/**
 * What the peer's bytes, or their absence, amount to.
 * @param isAsked whether they came after an HTTP request, and not of the peer's own accord
 */
export function outcomeOf(
  heard: Pick<ReplyBuffer, 'bytes' | 'ended' | 'code' | 'lastAtMs'>,
  isAsked: boolean,
): ReplyOutcome {
  const { bytes, ended, code } = heard;
  if (mongoSentence.test(bytes.toString('latin1', 0, 1024))) return { kind: 'not-http', protocol: 'mongodb' };
  const http = parseHttpReply(bytes);
  if (http) return httpOutcome(http, heard);
  if (isAsked && lacksStatusLine(bytes)) return { kind: 'broken-http', fault: 'broken-headers' };
  if (bytes.length > 0 && !'HTTP/'.startsWith(bytes.toString('latin1', 0, 5))) return identify(bytes);
  if (code?.startsWith('ERR_SSL_')) return { kind: 'tls-failed', code };
  return { kind: ended === 'closed' || ended === 'reset' ? ended : 'silent' };
}

/** A CGI script's own output, or a server that forgot the first line. Chromium calls it no HTTP, and Firefox shows it as it is. */
function lacksStatusLine(bytes: Buffer): boolean {
  const [head = '', ...rest] = bytes.toString('latin1', 0, 4096).split(/\r?\n\r?\n/);
  const lines = head.split(/\r?\n/);
  return rest.length > 0 && /^(content-type|status|location|set-cookie):/im.test(head) && lines.every(isHeader);
}

function isHeader(line: string): boolean {
  return /^[\w-]+:\s/.test(line);
}

function httpOutcome(
  http: NonNullable<ReturnType<typeof parseHttpReply>>,
  heard: Pick<ReplyBuffer, 'bytes' | 'ended' | 'lastAtMs'>,
): ReplyOutcome {
  const fault = httpFault(heard);
  if (fault) return { kind: 'broken-http', fault, status: http.status };
  // Headers that go on and on keep a browser waiting as silence does.
  if (!heard.ended && !splitReply(heard.bytes).isHeadWhole) return { kind: 'silent' };
  const missing = unfinished(heard);
  if (missing) return { ...http, unfinished: missing };
  // Browsers show their own page for an error without one.
  return (http.status === 200 || http.status >= 400) && isEmpty(heard.bytes) ? { ...http, isEmpty: true } : http;
}

function isEmpty(bytes: Buffer): boolean {
  const { head, body } = splitReply(bytes);
  return (isChunked(head) ? decodeChunks(body) : body).length === 0;
}
