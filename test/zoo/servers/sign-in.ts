// A command-line tool that waits on `--port` for the answer to a sign-in, as they do: it takes one answer with the `state` it asked for
// and ends, turns any other away, and stops waiting after `--for` milliseconds. Told so by `--end=timeout`, it says ready once that is over.
import { createServer } from 'node:http';
import { ready, settings } from './settings.ts';

const { host, port, state = 'wanted', for: waitMs = 600_000, end } = settings();

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const isWanted = pathname === '/auth/callback' && searchParams.get('state') === state && searchParams.has('code');
  response.writeHead(isWanted ? 200 : 400, { 'Content-Type': 'text/html', Connection: 'close' });
  response.end(
    isWanted ? '<!doctype html><title>It works here</title>' : '<!doctype html><title>Invalid state</title>',
  );
  if (isWanted) server.close();
});
server.listen({ host, port }, end ? undefined : ready);
setTimeout(() => {
  server.close(end ? ready : undefined);
  server.closeAllConnections();
}, Number(waitMs));
