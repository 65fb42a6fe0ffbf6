/** Takes the sizes out of a body sent in chunks, as far as it has come. @see https://www.rfc-editor.org/rfc/rfc9112#section-7.1 */
export function decodeChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let rest = body;
  for (;;) {
    const size = /^([\da-f]{1,8})[^\n]*\n/i.exec(rest.toString('latin1', 0, 100));
    const length = Number.parseInt(size?.[1] ?? '0', 16);
    if (!size || length === 0) return Buffer.concat(chunks);
    const start = size[0].length;
    chunks.push(rest.subarray(start, start + length));
    rest = rest.subarray(start + length + '\r\n'.length);
  }
}
