// A web server that works until it is asked for `/leave`: then it closes its port, and runs on.
import { createServer } from 'node:http';
import { ready, settings } from './settings.ts';

const { port } = settings();

const server = createServer((request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html', Connection: 'close' });
  if (request.url === '/leave') leave();
  response.end('<!doctype html><title>It works here</title><h1>It works here</h1>');
});
server.listen({ port }, ready);

function leave(): void {
  server.close();
  server.closeIdleConnections();
  setInterval(() => undefined, 60_000);
}
