import { expect, test } from 'vitest';
import { parseHttpReply } from '../../../../helper/probes/replies/parse-http-reply.ts';

const lines = (...all: string[]) => Buffer.from(all.join('\r\n'));

test('status, server and title of a page', () => {
  const page = lines(
    'HTTP/1.1 200 OK',
    'server: nginx/1.22.1',
    '',
    '<html><title>\n Tom &amp; Ann </title><body>Hello',
  );
  expect(parseHttpReply(page)).toEqual({ kind: 'http', status: 200, server: 'nginx/1.22.1', title: 'Tom & Ann' });
});

test('the words of an error page, without scripts, styles and tags', () => {
  const page = lines(
    'HTTP/1.1 502 Bad Gateway',
    'Content-Type: text/html',
    '',
    '<html><head><title>502</title><style>h1{color:red}</style></head><h1>Bad&nbsp;Gateway</h1><!-- x --><script>f()</script>',
    'connect ECONNREFUSED 127.0.0.1:9000',
  );
  expect(parseHttpReply(page)).toMatchObject({
    excerpt: 'Bad Gateway connect ECONNREFUSED 127.0.0.1:9000',
    title: '502',
  });
});

test('where a redirect leads', () => {
  expect(parseHttpReply(lines('HTTP/1.1 301 Moved', 'Location: https://localhost/ ', '', ''))).toEqual({
    kind: 'http',
    status: 301,
    location: 'https://localhost/',
  });
});

test('headers that tell who answers and why; no cookie', () => {
  const page = lines(
    'HTTP/1.1 401 Unauthorized',
    'WWW-Authenticate: Basic realm="Staging"',
    'X-Apple-ProtocolVersion: 1',
    'Via:  1.1 squid',
    'Set-Cookie: session=abc',
    'ETag: "1"',
    '',
    'X-Powered-By: a body',
  );
  expect(parseHttpReply(page)).toMatchObject({
    headers: { 'www-authenticate': 'Basic realm="Staging"', 'x-apple-protocolversion': '1', via: '1.1 squid' },
  });
  expect(Object.keys(parseHttpReply(page)?.headers ?? {})).toHaveLength(3);
});

test('a body in chunks', () => {
  const page = lines('HTTP/1.1 500 x', 'Transfer-Encoding: chunked', '', '6', 'Stack ', '5;x=y', 'trace', '0', '', '');
  expect(parseHttpReply(page)).toMatchObject({ excerpt: 'Stack trace' });
});

test('an excerpt is no longer than 200 characters', () => {
  const { excerpt } = parseHttpReply(lines('HTTP/1.1 500 x', '', 'x'.repeat(5_000))) ?? {};
  expect(excerpt).toHaveLength(200);
});

test('of a page nothing is taken, of a service that turns browsers away its words are', () => {
  const words = 'It looks like you are trying to access MongoDB over HTTP on the native driver port.';
  expect(parseHttpReply(lines('HTTP/1.0 200 OK', '', words))).toEqual({ kind: 'http', status: 200, excerpt: words });
  expect(parseHttpReply(lines('HTTP/1.0 200 OK', '', 'Dear diary'))).toEqual({ kind: 'http', status: 200 });
});

test.for(['', 'HTTP/1.1 20', 'SSH-2.0-OpenSSH', 'HTTP/\r\n', '<html>'])('%s is no reply', (text) => {
  expect(parseHttpReply(Buffer.from(text))).toBeUndefined();
});

test('the oldest and the newest form of a status line', () => {
  expect(parseHttpReply(Buffer.from('HTTP/1.0 404 File not found\r\n'))).toMatchObject({ status: 404 });
  expect(parseHttpReply(Buffer.from('HTTP/1.1 204\r\n\r\n'))).toMatchObject({ status: 204 });
  expect(parseHttpReply(Buffer.from('HTTP/1.1 200 OK\n\n'))).toMatchObject({ status: 200 });
});

test.for([
  ['HTTP/1.1 2\r\n\r\n', 2],
  ['HTTP/1.1 twohundred\r\n\r\n', 200],
  ['HTTP/1.1\r\n\r\n', 200],
  ['HTTP/1.1  404 Not here\r\n\r\n', 404],
  ['HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 301 Moved\r\n\r\n', 301],
  ['HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 200 OK\r\n\r\n', 200],
] as const)('%j is a reply of status %d, as browsers take it', ([text, status]) => {
  expect(parseHttpReply(Buffer.from(text))).toEqual({ kind: 'http', status });
});
