import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttp2Server, createSecureServer as createSecureHttp2Server } from 'node:http2';
import { createServer as createHttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { createSecureContext, createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { describe, expect, test } from 'vitest';
import type { Replies } from '../../../evidence/port/replies.ts';
import { makeCertificate } from '../certificates.ts';
import { listen, peer } from '../listen.ts';
import { lookAt } from '../look-at.ts';

const certificate = makeCertificate({ subject: '/CN=localhost', names: 'DNS:localhost,IP:127.0.0.1' });

/** None of these peers ever ends by itself; each probe does within 3 s, on a machine that is not busy. */
const patienceMs = 20_000;

type Outcomes = Partial<Record<'http' | 'https', object>>;

function outcomes(replies: Replies = []): Outcomes {
  return Object.fromEntries(replies.map(({ scheme, outcome }) => [scheme, outcome]));
}

describe('web servers', () => {
  test('a page: its status, server and title, asked for as a browser asks', async () => {
    const asked: (string | undefined)[] = [];
    const port = await listen(
      createHttpServer((request, response) => {
        asked.push(request.url, request.headers.host, request.headers['user-agent']);
        response.setHeader('server', 'shop').end('<title>Shop</title>');
      }),
    );
    const { facts } = await lookAt(`http://localhost:${port}/till?secret=1#top`);
    expect(outcomes(facts.replies)).toEqual({ http: { kind: 'http', status: 200, server: 'shop', title: 'Shop' } });
    expect(asked).toEqual(['/till', `localhost:${port}`, expect.stringContaining('Portside')]);
  });

  test('a page over TLS', async () => {
    const port = await listen(createHttpsServer(certificate, (_, response) => response.end('<title>Shop</title>')));
    const { facts } = await lookAt(`https://localhost:${port}/`);
    expect(outcomes(facts.replies)).toEqual({ https: { kind: 'http', status: 200, title: 'Shop' } });
    expect(facts.certificate).toMatchObject({ names: ['localhost', '127.0.0.1'], coversHost: true });
  });

  test('a page over HTTP/2 alone, which is enough for a browser', async () => {
    const server = createSecureHttp2Server(certificate);
    server.on('stream', (stream) => stream.respond({ ':status': 418, server: 'teapot' }, { endStream: true }));
    const port = await listen(server);
    const { facts } = await lookAt(`https://localhost:${port}/`);
    expect(outcomes(facts.replies)).toEqual({ https: { kind: 'http', status: 418, server: 'teapot' } });
  });

  test('a page that never stops streaming', async () => {
    const port = await listen(createHttpServer((_, response) => response.writeHead(200).write('<title>Live</title>')));
    const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
    expect(outcomes(facts.replies)).toMatchObject({ http: { status: 200, title: 'Live' } });
  });
});

describe('the other scheme', () => {
  test('plain HTTP to a TLS server', async () => {
    const port = await listen(createHttpsServer(certificate, (_, response) => response.end()));
    const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
    expect(outcomes(facts.replies)).toMatchObject({ http: { kind: 'closed' }, https: { kind: 'http', status: 200 } });
    expect(facts.certificate?.selfSigned).toBe(true);
  });

  test('TLS to a plain HTTP server', async () => {
    const port = await listen(createHttpServer((_, response) => response.end()));
    const { facts, unknown } = await lookAt(`https://127.0.0.1:${port}/`);
    expect(outcomes(facts.replies)).toMatchObject({ https: { kind: 'not-tls' }, http: { kind: 'http', status: 200 } });
    expect(unknown.certificate).toBe('not-needed');
  });

  test('a server that has a certificate for another name alone', async () => {
    const context = createSecureContext(certificate);
    const SNICallback: TlsOptions['SNICallback'] = (name, done) =>
      name === 'localhost' ? done(null, context) : done(new Error('no such site'));
    const port = await listen(createHttpsServer({ SNICallback }, (_, response) => response.end('Shop')));
    const { facts } = await lookAt(`https://127.0.0.1:${port}/`);
    expect(facts.replies).toMatchObject([
      { outcome: { kind: 'tls-failed' } },
      { scheme: 'https', host: `localhost:${port}`, outcome: { kind: 'http', status: 200 } },
    ]);
    expect(facts.certificate).toBeUndefined();
  });

  test('TLS and then nothing', async () => {
    const port = await listen(createTlsServer(certificate, (socket) => socket.destroy()));
    const { facts } = await lookAt(`https://127.0.0.1:${port}/`);
    expect(outcomes(facts.replies).https).toMatchObject({ handshake: true });
    expect(facts.certificate?.names).toEqual(['localhost', '127.0.0.1']);
  });

  test('a client certificate is asked for', async () => {
    const server = createTlsServer({ ...certificate, requestCert: true, rejectUnauthorized: true });
    const port = await listen(server);
    const { facts } = await lookAt(`https://127.0.0.1:${port}/`);
    expect(outcomes(facts.replies).https).toMatchObject({ kind: 'tls-failed' });
  });
});

describe('peers that are no web servers', () => {
  const ssh = (socket: Socket) => socket.write('SSH-2.0-OpenSSH_9.2p1\r\n');
  const settings = Buffer.from('000000040000000000', 'hex');

  test.for<[string, (socket: Socket) => void, object]>([
    ['an SSH banner', ssh, { kind: 'not-http', protocol: 'ssh', banner: 'SSH-2.0-OpenSSH_9.2p1' }],
    ['an HTTP/2 preface', (socket) => socket.write(settings), { kind: 'not-http', protocol: 'http2-only' }],
    ['an end without a byte', (socket) => socket.end(), { kind: 'closed' }],
    ['a reset', (socket) => socket.once('data', () => socket.resetAndDestroy()), { kind: 'reset' }],
    ['an end after the request', (socket) => socket.once('data', () => socket.end()), { kind: 'closed' }],
    ['silence', (socket) => socket.resume(), { kind: 'silent' }],
  ])('%s', async ([, behave, outcome]) => {
    const port = await peer(behave);
    const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
    expect(outcomes(facts.replies).http).toEqual(outcome);
  });

  test('a server of nothing but HTTP/2', async () => {
    const port = await listen(createHttp2Server());
    const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
    expect(outcomes(facts.replies).http).toMatchObject({ kind: 'not-http', protocol: 'http2-only' });
  });
});

describe('peers that mean no good', () => {
  const garbage = Buffer.alloc(65_536, 'x');

  test.for<[string, (socket: Socket) => void, object]>([
    ['a banner without end', (socket) => flood(socket, garbage), { kind: 'not-http', protocol: 'unknown' }],
    [
      'a head without end',
      (socket) => flood(socket, Buffer.from(`HTTP/1.1 200 OK\r\nX: ${garbage}`)),
      { fault: 'broken-headers' },
    ],
    ['one byte at a time', (socket) => drip(socket, 'HTTP/1.1 200 OK\r\n'), { kind: 'silent' }],
    ['a TLS record without end', (socket) => flood(socket, Buffer.from('160303ffff', 'hex')), { kind: 'not-http' }],
  ])('%s', { timeout: patienceMs + 2_000 }, async ([, behave, outcome]) => {
    const port = await peer(behave);
    const startedAt = performance.now();
    const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
    expect(performance.now() - startedAt).toBeLessThan(patienceMs);
    expect(outcomes(facts.replies).http).toMatchObject(outcome);
  });

  test('garbage in a TLS handshake', async () => {
    const port = await peer((socket) => flood(socket, Buffer.from('1603030004ffffffff', 'hex')));
    const { facts } = await lookAt(`https://127.0.0.1:${port}/`);
    expect(['tls-failed', 'not-tls']).toContain((outcomes(facts.replies).https as { kind: string }).kind);
  });
});

function flood(socket: Socket, bytes: Buffer): void {
  const more = () => socket.writable && socket.write(bytes, () => setImmediate(more));
  more();
}

function drip(socket: Socket, text: string): void {
  let sent = 0;
  const timer = setInterval(() => socket.write(text[sent++] ?? 'x'), 1_000);
  socket.on('close', () => clearInterval(timer));
}
