import type { Duplex } from 'node:stream';

const maximumBytes = 65_536;

/** Collects what a peer says, up to a limit, so that no peer can keep us busy or fill our memory. */
export class Hearing {
  bytes: Buffer = Buffer.alloc(0);
  /** How the peer ended the connection; `full`: we did, having heard enough. */
  ended: 'closed' | 'reset' | 'full' | undefined;
  /** The error that ended it. */
  code: string | undefined;
  #changed: () => void = () => undefined;

  constructor(socket: Duplex) {
    socket.on('data', (piece: Buffer) => {
      this.bytes = Buffer.concat([this.bytes, piece]).subarray(0, maximumBytes);
      if (this.bytes.length === maximumBytes) {
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

  /** Waits until it is enough, the peer is gone or the time is up. */
  async until(isEnough: (bytes: Buffer) => boolean, timeoutMs: number): Promise<void> {
    if (this.ended || isEnough(this.bytes)) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      // What has come may wait its turn behind this timer: it is heard first.
      timer = setTimeout(() => setImmediate(resolve), timeoutMs);
      this.#changed = () => {
        if (this.ended || isEnough(this.bytes)) resolve();
      };
    });
    clearTimeout(timer);
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
