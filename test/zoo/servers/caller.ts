// Serves a page whose script, the text of the file `--script`, calls another port; over TLS when it is given a certificate.
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { ready, settings } from './settings.ts';

const { host, port, key, certificate, script } = settings();

const answer: RequestListener = (_request, response) => {
  // Browsers send the cookies of one port to all ports of a host.
  response.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': 'login=1; Path=/' });
  response.end(`<!doctype html><title>It works here</title><h1>It works here</h1>
<script type="module">${readFileSync(String(script), 'utf8')}</script>`);
};

const server = certificate
  ? createTlsServer({ key: readFileSync(String(key)), cert: readFileSync(String(certificate)) }, answer)
  : createServer(answer);
server.listen({ host, port }, ready);
