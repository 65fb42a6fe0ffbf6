// Answers each request in HTTP that breaks a rule, the one `--fault` names; with `--fault=packed` in good order.
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { ready, settings } from './settings.ts';

const { host, port, fault } = settings();

const page = '<!doctype html><title>It works here</title><h1>It works here</h1>';
const hugeBytes = 300_000;

const headers: Record<string, string[]> = {
  short: [`Content-Length: ${page.length + 100}`],
  chunks: ['Transfer-Encoding: chunked'],
  'two-lengths': [`Content-Length: ${page.length}`, `Content-Length: ${page.length + 1}`],
  'not-packed': ['Content-Encoding: gzip', `Content-Length: ${page.length}`],
  packed: ['Content-Encoding: gzip'],
  huge: [`X-Trace: ${'x'.repeat(hugeBytes)}`, `Content-Length: ${page.length}`],
};

const own = headers[String(fault)];
if (!own) throw new Error(`no such fault: ${fault}`);
const head = ['HTTP/1.1 200 OK', 'Content-Type: text/html', 'Connection: close', ...own, '', ''].join('\r\n');

createServer((socket) => {
  socket.on('error', () => undefined);
  socket.once('data', () => {
    socket.write(head);
    socket.end(fault === 'packed' ? gzipSync(page) : page);
  });
}).listen(port, host, ready);
