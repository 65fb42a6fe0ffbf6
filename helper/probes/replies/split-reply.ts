/** A reply's head and body so far, without interim replies such as `100 Continue` and `103 Early Hints`. */
export function splitReply(bytes: Buffer): { head: string; body: Buffer; isHeadWhole: boolean } {
  let rest = bytes;
  for (;;) {
    const bodyAt = endOfHead(rest);
    if (bodyAt === undefined) return { head: rest.toString('latin1'), body: Buffer.alloc(0), isHeadWhole: false };
    const head = rest.toString('latin1', 0, bodyAt);
    rest = rest.subarray(bodyAt);
    if (!isInterim(head)) return { head, body: rest, isHeadWhole: true };
  }
}

/** Where the body begins: after the first empty line. */
function endOfHead(bytes: Buffer): number | undefined {
  for (let end = bytes.indexOf('\n'); end !== -1; end = bytes.indexOf('\n', end + 1)) {
    if (bytes[end + 1] === newline) return end + 2;
    if (bytes[end + 1] === carriageReturn && bytes[end + 2] === newline) return end + 3;
  }
  return undefined;
}

const newline = 10;
const carriageReturn = 13;

/** `101 Switching Protocols` is the last word in HTTP, unlike its siblings. @see https://www.rfc-editor.org/rfc/rfc9110#section-15.2 */
function isInterim(head: string): boolean {
  return /^HTTP\/1\.\d 1(?!01)\d\d\b/.test(head);
}
