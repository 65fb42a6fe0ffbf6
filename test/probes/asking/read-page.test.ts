import { describe, expect, test } from 'vitest';
import { readBanner, readPage } from '../../../probes/asking/read-page.ts';

describe('the first words of a peer', () => {
  test.each([
    ['SSH-2.0-OpenSSH_9.6p1 Ubuntu-3\r\n', 'ssh'],
    ['J\0\0\0\n8.0.36\0\x08\0\0\0abcdefgh\0\xff\xff\xff\x02\0\0caching_sha2_password\0', 'mysql'],
    ['Z\0\0\0\n5.5.5-10.11.19-MariaDB-0+deb12u1\0\x08\0\0\0mysql_native_password\0', 'mysql'],
    ["-ERR unknown command 'GET'\r\n", 'redis'],
    ['-DENIED Redis is running in protected mode', 'redis'],
    ['-NOAUTH Authentication required.\r\n', 'redis'],
    ['ERROR\r\n', 'memcached'],
    ['220 mail.example.org ESMTP Postfix (Debian)\r\n', 'smtp'],
    ['220-FileZilla Server 1.7\r\n', 'ftp'],
    ['220 (vsFTPd 3.0.3)\r\n', 'ftp'],
    ['* OK [CAPABILITY IMAP4rev1] Dovecot ready.\r\n', 'imap'],
    ['+OK Dovecot ready.\r\n', 'pop3'],
    ['AMQP\0\0\x09\x01', 'amqp'],
    ['RFB 003.008\n', 'vnc'],
    ['\0\0\x12\x04\0\0\0\0\0', 'http2-only'],
    ['\0\0\0\x04\0\0\0\0\0', 'http2-only'],
  ])('%j are those of %s', (text, protocol) => {
    expect(readBanner(text).protocol).toBe(protocol);
  });

  test.each([
    'hello',
    'ERROR 42',
    'OK',
    '-1',
    '<!doctype html><title>220 reasons</title>',
    '\x15\x03\x01\0\x02\x02\x46',
    '\0\0\x12\x07\0\0\0\0\0',
    '',
  ])('%j tell nothing', (text) => {
    expect(readBanner(text).protocol).toBe('unknown');
  });

  test('are shown as far as they can be read', () => {
    expect(readBanner('J\0\0\0\n8.0.36\0\x08\0abc').banner).toBe('J 8.0.36 abc');
    expect(readBanner('SSH-2.0-OpenSSH_9.6p1\r\n').banner).toBe('SSH-2.0-OpenSSH_9.6p1');
    expect(readBanner('x'.repeat(500)).banner).toHaveLength(80);
    expect(readBanner('\0\x01\x02')).toEqual({ protocol: 'unknown' });
  });
});

describe('a page', () => {
  const read = (body: BodyInit | null) => readPage(new Response(body));

  test('has its title read, whatever stands around it', async () => {
    expect((await read('<!doctype html><TITLE lang=en>\n  My shop </TITLE><p>Welcome')).title).toBe('My shop');
    expect((await read(`<title>${'long '.repeat(39)}</title>`)).title).toHaveLength(100);
    expect(await read('<p>No title')).not.toHaveProperty('title');
  });

  test('has its first words read, without tags, scripts and styles', async () => {
    const page = '<style>p{color:red}</style><h1>502 Bad Gateway</h1>\n<script>alert(1)</script><hr>nginx/1.22.1';
    expect((await read(page)).excerpt).toBe('502 Bad Gateway nginx/1.22.1');
    expect((await read('word '.repeat(1000))).excerpt?.length).toBeLessThanOrEqual(200);
  });

  test('may be empty', async () => {
    expect(await read(null)).toEqual({ banner: { protocol: 'unknown' }, isBroken: false });
    expect(await read('')).toEqual({ banner: { protocol: 'unknown' }, isBroken: false });
  });

  test('that never ends is left after its beginning', async () => {
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(`<title>Log</title>${'x'.repeat(4096)}`)),
      cancel: () => {
        isCancelled = true;
      },
    });
    expect((await read(endless)).title).toBe('Log');
    expect(isCancelled).toBe(true);
  });

  test('of a peer that says its banner and waits is read up to there', async () => {
    const waiting = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('SSH-2.0-OpenSSH_9.6p1\r\n')),
    });
    expect((await read(waiting)).banner.protocol).toBe('ssh');
  });
});

test.for([
  ['nothing comes', [], 'text/html', 'stalled'],
  ['a part comes', ['<title>Shop</title>'], 'text/html', 'open'],
  ['no event has come yet', [], 'text/event-stream', 'open'],
] as const)('%s, and the connection stays', async ([, pieces, type, unfinished]) => {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
    },
  });
  const response = new Response(body, { headers: { 'content-type': type } });
  expect(await readPage(response)).toMatchObject({ unfinished, isBroken: false });
});
