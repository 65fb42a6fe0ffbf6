// A server that sends whoever asks on to `--to`, and answers there itself where that is a path of its own. Given a certificate,
// it speaks TLS on the same port as well, and shows its page there, as some development servers do.
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { ready, settings } from './settings.ts';

const { host, port, to, status = 302, lifeSeconds, key, certificate } = settings();

const show: RequestListener = (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end('<!doctype html><title>It works here</title><h1>It works here</h1>');
};

const answer: RequestListener = (request, response) => {
  if (request.url === to) return show(request, response);
  response.writeHead(Number(status), {
    Location: String(to),
    ...(lifeSeconds && { 'Cache-Control': `max-age=${lifeSeconds}` }),
  });
  response.end();
};

const plain = createServer(answer);
if (certificate) {
  const tls = createTlsServer({ key: readFileSync(String(key)), cert: readFileSync(String(certificate)) }, show);
  createTcpServer((socket) => handToEither(socket, tls)).listen({ host, port }, ready);
} else plain.listen({ host, port }, ready);

/** The first byte of a TLS handshake is 22. */
function handToEither(socket: Socket, tls: ReturnType<typeof createTlsServer>): void {
  socket.once('data', (first) => {
    socket.pause();
    const server = first[0] === 22 ? tls : plain;
    server.emit('connection', socket);
    socket.unshift(first);
    socket.resume();
  });
  socket.on('error', () => socket.destroy());
}
