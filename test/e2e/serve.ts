import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { onTestFinished } from 'vitest';
import { freePort } from './free-port.ts';

export interface Site {
  readonly port: number;
  readonly origin: string;
  readonly server: Server;
  /** Ends at once, with every connection. */
  stop(): Promise<void>;
}

export const siteTitle = 'It works here';

/** A page that says nothing but that it works. */
export const workingPage: RequestListener = (_request, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end(`<!doctype html><title>${siteTitle}</title><h1>${siteTitle}</h1>`);
};

/** Serves HTTP on 127.0.0.1 until the test is over. */
export async function serve(answer: RequestListener = workingPage, wantedPort?: number): Promise<Site> {
  const port = wantedPort ?? (await freePort());
  const server = createServer(answer).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => stopServer(server);
  onTestFinished(stop);
  return { port, origin: `http://127.0.0.1:${port}`, server, stop };
}

async function stopServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
