import { headerValues } from './header-values.ts';

/** Whether all of a body has arrived; `broken`: a chunk has no valid size. */
export type StateOfBody = 'complete' | 'open' | 'broken';

/** How far a body has come, by what its head says of it. One of no stated length ends with the connection. */
export function stateOfBody(head: string, body: Buffer): StateOfBody {
  if (hasNoBody(head)) return 'complete';
  if (isChunked(head)) return stateOfChunks(body);
  const length = statedLength(head);
  return length !== undefined && body.length >= length ? 'complete' : 'open';
}

export function isChunked(head: string): boolean {
  return /^transfer-encoding:.*chunked/im.test(head);
}

/** The Content-Length, where it is a number and counts. */
export function statedLength(head: string): number | undefined {
  const [length] = headerValues(head, 'content-length');
  return !isChunked(head) && length !== undefined && /^\d+$/.test(length) ? Number(length) : undefined;
}

/** The size of a chunk and whatever extends it. */
const maxSizeLine = 200;

/** A status of 1xx, 204 or 304 has no body, whatever length it states. */
function hasNoBody(head: string): boolean {
  return /^HTTP\/[\d.]+ (1\d\d|204|304)/.test(head);
}

/** @see https://www.rfc-editor.org/rfc/rfc9112#section-7.1 */
function stateOfChunks(body: Buffer): StateOfBody {
  let rest = body;
  for (;;) {
    const line = /^[^\n]*\n/.exec(rest.toString('latin1', 0, maxSizeLine))?.[0];
    if (line === undefined) return rest.length < maxSizeLine ? 'open' : 'broken';
    if (!/^[\da-f]{1,16}[ \t]*(;.*)?\r?\n$/i.test(line)) return 'broken';
    const size = Number.parseInt(line, 16);
    if (size === 0) return 'complete';
    rest = rest.subarray(line.length + size + '\r\n'.length);
    if (rest.length === 0) return 'open';
  }
}
