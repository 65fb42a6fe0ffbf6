// A web server that works, over TLS when it is given a certificate; with `--status` it answers that its program has failed,
// with `--missing=PATH` that it has no such page.
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { ready, settings } from './settings.ts';

const { host, port, key, certificate, only, status, missing } = settings();
const says = status ? 'Something went wrong' : 'It works here';

const answer: RequestListener = (request, response) => {
  response.writeHead(request.url === missing ? 404 : Number(status ?? 200), { 'Content-Type': 'text/html' });
  response.end(`<!doctype html><title>${says}</title><h1>${says}</h1>`);
};

const server = certificate
  ? createTlsServer({ key: readFileSync(String(key)), cert: readFileSync(String(certificate)) }, answer)
  : createServer(answer);
server.listen({ host, port, ipv6Only: only === 'ipv6' }, ready);
