import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { CurlReply } from './curl-replies.ts';

/** Sends a reply, byte for byte, to whoever asks on a loopback port of its own, and hangs up. */
export async function serveReply({ test, partsFor }: CurlReply): Promise<{ url: string; close(): void }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    let head = '';
    socket.on('data', (piece) => {
      head += piece.toString('latin1');
      const path = /^GET (\S+) .*?\r\n\r\n/s.exec(head)?.[1];
      if (path !== undefined) socket.end(parts.get(partOf(path)) ?? parts.get(0) ?? '');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const parts = partsFor(port);
  return {
    url: `http://127.0.0.1:${port}/${test}`,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** `/want/2310002` asks for part 2 of test 231. */
function partOf(path: string): number {
  const number = Number(/(\d+)(?!.*\d)/.exec(path.replace(/\?.*/s, ''))?.[1] ?? 0);
  return number > 10_000 ? number % 10_000 : 0;
}
