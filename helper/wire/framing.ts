import { endianness } from 'node:os';

/** What both browsers allow a helper to send: https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging */
export const maxOutgoingBytes = 1_048_576;

/** Our own limit for the other direction; the longest genuine request is a few kilobytes. */
export const maxIncomingBytes = 1_048_576;

const headerBytes = 4;
const littleEndian = endianness() === 'LE';

/** One native messaging frame: the body's length in 4 bytes in native byte order, then the body. */
export function frame(body: string): Buffer {
  const bytes = Buffer.alloc(headerBytes + Buffer.byteLength(body));
  if (littleEndian) bytes.writeUInt32LE(bytes.length - headerBytes);
  else bytes.writeUInt32BE(bytes.length - headerBytes);
  bytes.write(body, headerBytes);
  return bytes;
}

export type Unframed = { bodies: string[]; tooLarge: boolean };

/** Extracts frames from a stream that arrives in pieces of any size. */
export class FrameReader {
  /** Bytes that have arrived but aren't parsed yet, in pieces. They are joined only once a frame is complete, however small they are. */
  #pieces: Buffer[] = [];
  #pendingBytes = 0;

  /** @returns the bodies that are complete now; after `tooLarge`, nothing more can be parsed */
  push(piece: Buffer): Unframed {
    this.#pieces.push(piece);
    this.#pendingBytes += piece.length;
    const bodies: string[] = [];
    for (;;) {
      const length = this.#bodyLength();
      if (length > maxIncomingBytes) return { bodies, tooLarge: true };
      const end = headerBytes + length;
      if (this.#pendingBytes < end) return { bodies, tooLarge: false };
      const pending = this.#joined();
      bodies.push(pending.toString('utf8', headerBytes, end));
      this.#pieces = [pending.subarray(end)];
      this.#pendingBytes -= end;
    }
  }

  /** Whether the stream would end in the middle of a frame if it ended now. */
  get isHalfway(): boolean {
    return this.#pendingBytes > 0;
  }

  /** The next frame's length from its header; 0 until the header is complete, which is less than any frame takes. */
  #bodyLength(): number {
    if (this.#pendingBytes < headerBytes) return 0;
    const [first = Buffer.alloc(0)] = this.#pieces;
    const header = first.length < headerBytes ? this.#joined() : first;
    return littleEndian ? header.readUInt32LE() : header.readUInt32BE();
  }

  #joined(): Buffer {
    const joined = this.#pieces.length === 1 ? (this.#pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#pieces);
    this.#pieces = [joined];
    return joined;
  }
}
