import { connect } from 'node:net';

/** A list of hundreds of containers takes a few hundred kilobytes. */
const maxBytes = 4_194_304;

export interface EngineReply {
  /** From `Server` and `Libpod-Api-Version`. */
  engine: 'docker' | 'podman' | 'other';
  body: unknown;
}

/** Thrown if a socket answers, but not like an engine. */
export class NoEngine extends Error {}

/**
 * Sends one request to an engine over its socket. HTTP/1.0 makes the engine close the connection and send no chunks.
 * @throws the system's error if the socket can't be opened, NoEngine if the reply isn't usable
 * @see https://docs.docker.com/reference/api/engine/
 */
export async function askEngine(socketPath: string, path: string, signal: AbortSignal): Promise<EngineReply> {
  return parseReply(await exchange(socketPath, `GET ${path} HTTP/1.0\r\nHost: localhost\r\n\r\n`, signal));
}

function exchange(socketPath: string, request: string, signal: AbortSignal): Promise<Buffer> {
  const socket = connect({ path: socketPath, signal });
  const pieces: Buffer[] = [];
  let bytes = 0;
  return new Promise<Buffer>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('data', (piece: Buffer) => {
      bytes += piece.length;
      pieces.push(piece);
      if (bytes > maxBytes) reject(new NoEngine('said too much'));
    });
    socket.on('end', () => resolve(Buffer.concat(pieces)));
    socket.write(request);
  }).finally(() => socket.on('error', () => undefined).destroy());
}

function parseReply(reply: Buffer): EngineReply {
  const headEnd = reply.indexOf('\r\n\r\n');
  const head = reply.toString('latin1', 0, Math.max(headEnd, 0));
  if (!/^HTTP\/1\.[01] 200 /.test(head)) throw new NoEngine('said no');
  try {
    return { engine: engineOf(head), body: JSON.parse(reply.toString('utf8', headEnd + 4)) };
  } catch {
    throw new NoEngine('said something else than JSON');
  }
}

function engineOf(head: string): EngineReply['engine'] {
  if (/^(libpod-api-version:|server: *libpod)/im.test(head)) return 'podman';
  return /^(server: *docker|ostype:)/im.test(head) ? 'docker' : 'other';
}
