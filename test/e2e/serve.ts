import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type ServerOptions, type Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { CertificateFiles } from '../zoo/place/authority.ts';
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

/** The same over HTTPS, with the certificate in these files. */
export async function serveOverTls(
  { certificate, key }: CertificateFiles,
  options: Pick<ServerOptions, 'requestCert' | 'rejectUnauthorized'> = {},
): Promise<{ origin: string }> {
  const files = { cert: readFileSync(certificate), key: readFileSync(key) };
  const server = createTlsServer({ ...files, ...options }, workingPage).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => stopServer(server));
  return { origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function stopServer(server: Server | TlsServer): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
