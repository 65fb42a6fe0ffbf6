// Sets cookies of 4 kB each, as many as `--count` says; with `--count=0` it is a server as Node makes it, with Node's own limits.
import { createServer } from 'node:http';
import { ready, settings } from './settings.ts';

const { host, port, count } = settings();

createServer((_request, response) => {
  const cookies = Array.from({ length: Number(count) }, (_, number) => `zoo-${number}=${'x'.repeat(4000)}; Path=/`);
  response.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': cookies });
  response.end('<!doctype html><title>It works here</title><h1>It works here</h1>');
}).listen(port, host, ready);
