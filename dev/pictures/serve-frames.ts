import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Frame, framePage } from './frame-page.ts';

/** Serves each frame as a page, to be photographed. */
export async function serveFrames(frames: readonly Frame[]): Promise<{ urls: string[]; close(): void }> {
  const server = createServer((request, response) => {
    const frame = frames[Number(request.url?.slice(1))];
    response.writeHead(frame ? 200 : 404, { 'content-type': 'text/html' }).end(frame && framePage(frame));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { urls: frames.map((_, index) => `http://127.0.0.1:${port}/${index}`), close: () => server.close() };
}
