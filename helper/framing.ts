import { endianness } from 'node:os';

/** What both browsers allow a helper to send: https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging */
export const maximumOutgoingBytes = 1_048_576;

/** Our own limit for the other direction; the longest honest request is a few kilobytes. */
export const maximumIncomingBytes = 1_048_576;

const headerBytes = 4;
const littleEndian = endianness() === 'LE';

/** One native-messaging frame: the body's length in 4 bytes of the machine's own order, then the body. */
export function frame(body: string): Buffer {
  const bytes = Buffer.alloc(headerBytes + Buffer.byteLength(body));
  if (littleEndian) bytes.writeUInt32LE(bytes.length - headerBytes);
  else bytes.writeUInt32BE(bytes.length - headerBytes);
  bytes.write(body, headerBytes);
  return bytes;
}

export type Unframed = { bodies: string[]; tooLarge: boolean };

/** Takes frames out of a stream that arrives in pieces of any size. */
export class FrameReader {
  #pending: Buffer = Buffer.alloc(0);

  /** @returns the bodies that are complete now; after `tooLarge` nothing more can be read. */
  push(piece: Buffer): Unframed {
    this.#pending = Buffer.concat([this.#pending, piece]);
    const bodies: string[] = [];
    while (this.#pending.length >= headerBytes) {
      const length = littleEndian ? this.#pending.readUInt32LE() : this.#pending.readUInt32BE();
      if (length > maximumIncomingBytes) return { bodies, tooLarge: true };
      const end = headerBytes + length;
      if (this.#pending.length < end) break;
      bodies.push(this.#pending.toString('utf8', headerBytes, end));
      this.#pending = this.#pending.subarray(end);
    }
    return { bodies, tooLarge: false };
  }

  /** Whether the stream stopped in the middle of a frame, if it stopped now. */
  get isHalfway(): boolean {
    return this.#pending.length > 0;
  }
}
