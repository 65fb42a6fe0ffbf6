// A web server that works, over TLS when it is given a certificate; with `--status` it answers that its program has failed,
// with `--missing=PATH` that it has no such page; with `--header=NAME: VALUE` its replies have one header more.
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { ready, settings } from './settings.ts';

const { host, port, key, certificate, only, status, missing, header } = settings();
const [name, value = ''] = header ? String(header).split(': ') : [];
const says = status ? 'Something went wrong' : 'It works here';

const answer: RequestListener = (request, response) => {
  response.writeHead(request.url === missing ? 404 : Number(status ?? 200), {
    'Content-Type': 'text/html',
    ...(name && { [name]: value }),
  });
  response.end(`<!doctype html><title>${says}</title><h1>${says}</h1>`);
};

const server = certificate
  ? createTlsServer({ key: readFileSync(String(key)), cert: readFileSync(String(certificate)) }, answer)
  : createServer(answer);
server.listen({ host, port, ipv6Only: only === 'ipv6' }, ready);
