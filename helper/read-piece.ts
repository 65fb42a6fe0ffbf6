import { read } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const stdin = 0;
const pieceBytes = 65_536;
const retryMs = 10;

/**
 * The next bytes on stdin, undefined at its end. Plain fs.read starts 8 ms faster than process.stdin, which loads all of node's streams.
 */
export async function readPiece(): Promise<Buffer | undefined> {
  for (;;) {
    const piece = await attempt();
    if (piece !== 'try-again') return piece;
    await setTimeout(retryMs);
  }
}

function attempt(): Promise<Buffer | undefined | 'try-again'> {
  return new Promise((resolve) => {
    const buffer = Buffer.allocUnsafe(pieceBytes);
    read(stdin, buffer, 0, pieceBytes, null, (error, length) => {
      // A pipe whose other end was set to non-blocking says EAGAIN instead of waiting.
      if (error?.code === 'EAGAIN') resolve('try-again');
      else resolve(error || length === 0 ? undefined : buffer.subarray(0, length));
    });
  });
}
