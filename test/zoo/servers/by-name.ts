// A web server in TLS that has a certificate for one name, `--name`, and turns the handshake down for all others.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createSecureContext } from 'node:tls';
import { ready, settings } from './settings.ts';

const { host, port, key, certificate, name } = settings();
const context = createSecureContext({ key: readFileSync(String(key)), cert: readFileSync(String(certificate)) });

const server = createServer(
  { SNICallback: (asked, done) => (asked === name ? done(null, context) : done(new Error(`no site ${asked}`))) },
  (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>It works here</title>'),
);
server.listen(port, host, ready);
