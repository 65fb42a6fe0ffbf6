import type { Duplex } from 'node:stream';

/** Pages and their scripts mostly fit in; of what is longer it isn't known whether it arrives whole. */
const maxBytes = 4_194_304;

/** Collects what a peer says, up to a limit, so that no peer can keep us busy or fill our memory. */
export class ReplyBuffer {
  /** When the last of it came. */
  lastAtMs = 0;
  /** How the peer ended the connection; `full`: we did, having heard enough. */
  ended: 'closed' | 'reset' | 'full' | undefined;
  /** The error that ended it. */
  code: string | undefined;
  #changed: () => void = () => undefined;
  #space = Buffer.alloc(16_384);
  #length = 0;

  constructor(socket: Duplex) {
    socket.on('data', (piece: Buffer) => {
      this.#take(piece);
      if (this.#length === maxBytes) {
        this.#end('full');
        socket.destroy();
      }
      this.#changed();
    });
    socket.on('end', () => this.#end('closed'));
    socket.on('close', () => this.#end('closed'));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      this.code ??= error.code;
      this.#end(endedBy(error));
    });
  }

  get bytes(): Buffer {
    return this.#space.subarray(0, this.#length);
  }

  /** Waits until it is enough, the peer is gone or the time is up. */
  async until(isEnough: (bytes: Buffer) => boolean, timeoutMs: number): Promise<void> {
    if (this.ended || isEnough(this.bytes)) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      // What has come may wait its turn behind this timer: it is heard first.
      timer = setTimeout(() => setImmediate(resolve), timeoutMs);
      // As long as the connection is open the program goes on anyway.
      timer.unref();
      this.#changed = () => {
        if (this.ended || isEnough(this.bytes)) resolve();
      };
    });
    clearTimeout(timer);
  }

  /** The space doubles when it is full, so that a long reply is copied a few times only. */
  #take(piece: Buffer): void {
    const taken = piece.subarray(0, maxBytes - this.#length);
    const needed = this.#length + taken.length;
    if (needed > this.#space.length)
      this.#space = Buffer.concat([this.bytes], Math.min(maxBytes, Math.max(needed, 2 * this.#space.length)));
    taken.copy(this.#space, this.#length);
    this.#length = needed;
    this.lastAtMs = performance.now();
  }

  #end(how: 'closed' | 'reset' | 'full'): void {
    this.ended ??= how;
    this.#changed();
  }
}

/** Of a connection that ends during the TLS handshake node says ECONNRESET in both cases, but `read` only after a real reset. */
function endedBy(error: NodeJS.ErrnoException): 'closed' | 'reset' {
  const isReset = error.code === 'EPIPE' || (error.code === 'ECONNRESET' && error.syscall !== undefined);
  return isReset ? 'reset' : 'closed';
}
