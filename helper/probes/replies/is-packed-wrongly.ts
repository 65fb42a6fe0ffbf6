import * as zlib from 'node:zlib';
import { headerValues } from './header-values.ts';

/** What is longer when unpacked is not looked at to its end. */
const maxUnpackedBytes = 16_777_216;

/** A body that breaks off is another fault: what has come of it must unpack. */
const part = { finishFlush: zlib.constants.Z_SYNC_FLUSH, maxOutputLength: maxUnpackedBytes };
const brotliPart = { finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH, maxOutputLength: maxUnpackedBytes };

/** Browsers take a raw stream for "deflate", too. */
const unpackers: Record<string, ((body: Buffer) => unknown)[]> = {
  gzip: [(body) => zlib.gunzipSync(body, part)],
  'x-gzip': [(body) => zlib.gunzipSync(body, part)],
  deflate: [(body) => zlib.inflateSync(body, part), (body) => zlib.inflateRawSync(body, part)],
  br: [(body) => zlib.brotliDecompressSync(body, brotliPart)],
};

/** Whether a body isn't compressed as its headers say. Several layers, or an unknown encoding, aren't judged. */
export function isPackedWrongly(head: string, body: Buffer): boolean {
  const [encoding = ''] = headerValues(head, 'content-encoding');
  const ways = unpackers[encoding.toLowerCase()];
  return ways !== undefined && body.length > 1 && !ways.some((unpack) => works(unpack, body));
}

function works(unpack: (body: Buffer) => unknown, body: Buffer): boolean {
  try {
    unpack(body);
    return true;
  } catch (error) {
    return error instanceof RangeError;
  }
}
