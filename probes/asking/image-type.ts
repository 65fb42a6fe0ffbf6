const signatures: [type: string, start: readonly number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/x-icon', [0, 0, 1, 0]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/**
 * What image these bytes are, by their beginning: servers of single-page apps send their page for every address, an icon's too.
 * @param said the Content-Type header
 * @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
export function imageType(said: string | null, bytes: Uint8Array): string | undefined {
  const known = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (known) return known[0];
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (/^RIFF....WEBP/s.test(text)) return 'image/webp';
  return /^image\/svg\+xml\b/i.test(said ?? '') && /<svg[\s>]/i.test(text) ? 'image/svg+xml' : undefined;
}
