/** A reply's head and body, as far as they have come. */
export function splitReply(bytes: Buffer): { head: string; body: Buffer; isHeadWhole: boolean } {
  const end = /\r?\n\r?\n/.exec(bytes.toString('latin1'));
  if (!end) return { head: bytes.toString('latin1'), body: Buffer.alloc(0), isHeadWhole: false };
  const bodyAt = end.index + end[0].length;
  return { head: bytes.toString('latin1', 0, bodyAt), body: bytes.subarray(bodyAt), isHeadWhole: true };
}
