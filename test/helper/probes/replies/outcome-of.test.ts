import { expect, test } from 'vitest';
import { outcomeOf } from '../../../../helper/probes/replies/outcome-of.ts';

const heard = (
  text: string,
  ended?: 'closed' | 'reset' | 'full',
  lastAtMs = Number.NEGATIVE_INFINITY,
  isAsked = true,
) => outcomeOf({ bytes: Buffer.from(text, 'latin1'), ended, code: undefined, lastAtMs }, isAsked);

test.for([
  ['SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n', 'ssh', 'SSH-2.0-OpenSSH_9.2p1 Debian-2'],
  ['220 mail.test ESMTP Postfix\r\n', 'smtp', '220 mail.test ESMTP Postfix'],
  ['220 (vsFTPd 3.0.3)\r\n', 'ftp', '220 (vsFTPd 3.0.3)'],
  ['* OK [CAPABILITY IMAP4rev1] Dovecot ready.\r\n', 'imap', '* OK [CAPABILITY IMAP4rev1] Dovecot ready.'],
  ['+OK Dovecot ready.\r\n', 'pop3', '+OK Dovecot ready.'],
  ['RFB 003.008\n', 'vnc', 'RFB 003.008'],
  ['+PONG\r\n', 'redis', '+PONG'],
  ['-NOAUTH Authentication required.\r\n', 'redis', '-NOAUTH Authentication required.'],
  [
    "-ERR unknown command 'GET', with args beginning with: '/'\r\n",
    'redis',
    "-ERR unknown command 'GET', with args beginning with: '/'",
  ],
  ['VERSION 1.6.18\r\n', 'memcached', 'VERSION 1.6.18'],
  ['AMQP\x00\x00\x09\x01', 'amqp', 'AMQP'],
  ['N', 'postgresql', undefined],
  ['E\x00\x00\x00\x8cSFATAL\x00VFATAL\x00C0A000\x00', 'postgresql', 'SFATAL VFATAL C0A000'],
  ['Y\x00\x00\x00\x0a5.5.5-10.11.19-MariaDB\x00\x05\x00\x00\x00', 'mysql', '5.5.5-10.11.19-MariaDB'],
  ["K\x00\x00\x00\xffj\x04Host '127.0.0.1' is not allowed", 'mysql', "Host '127.0.0.1' is not allowed"],
  ['\x00\x00\x12\x04\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x80', 'http2-only', undefined],
  ['\x15\x03\x01\x00\x02\x02\x46', 'unknown', undefined],
  ['<html>hello', 'unknown', '<html>hello'],
  ['NOPE', 'unknown', 'NOPE'],
  ['Content-Type: text/html', 'unknown', 'Content-Type: text/html'],
  ['Status: waiting\nfor you\n\n', 'unknown', 'Status: waiting for you'],
] as const)('%j is %s', ([text, protocol, banner]) => {
  expect(heard(text)).toEqual({ kind: 'not-http', protocol, ...(banner && { banner }) });
});

test.for([
  'Content-Type: text/html; charset=UTF-8\r\n\r\n<h1>hi</h1>',
  'Status: 404 Not Found\nContent-Type: text/plain\n\nno',
])('%j is HTTP without its first line', (text) => {
  expect(heard(text)).toEqual({ kind: 'broken-http', fault: 'broken-headers' });
});

test('a greeting that looks like a header is none: FreeSWITCH sends one of its own accord', () => {
  const greeting = heard('Content-Type: auth/request\n\n', undefined, undefined, false);
  expect(greeting).toMatchObject({ kind: 'not-http', protocol: 'unknown' });
});

test('MongoDB answers in HTTP and is none', () => {
  const reply =
    'HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nIt looks like you are trying to access MongoDB over HTTP on the native driver port.\r\n';
  expect(heard(reply)).toEqual({ kind: 'not-http', protocol: 'mongodb' });
});

test('a banner is cut to 80 readable characters', () => {
  expect(heard(`\x01${'x'.repeat(500)}`)).toEqual({ kind: 'not-http', protocol: 'unknown', banner: 'x'.repeat(80) });
});

test('no bytes, and the way it ended', () => {
  const nothing = { bytes: Buffer.alloc(0), code: undefined, lastAtMs: 0 };
  expect(outcomeOf({ ...nothing, ended: 'closed' }, true)).toEqual({ kind: 'closed' });
  expect(outcomeOf({ ...nothing, ended: 'reset' }, true)).toEqual({ kind: 'reset' });
  expect(outcomeOf({ ...nothing, ended: undefined }, true)).toEqual({ kind: 'silent' });
  expect(outcomeOf({ ...nothing, ended: 'closed', code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED' }, true)).toEqual({
    kind: 'tls-failed',
    code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  });
});

const ok = 'HTTP/1.1 200 OK\r\n';
const hints = 'HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n';
const longHead = `${ok}X: ${'x'.repeat(300_000)}`;

test.for([
  ['a whole page', `${ok}Content-Length: 2\r\n\r\nab`, 'closed', { kind: 'http', status: 200 }],
  ['a page of no stated length', `${ok}\r\nab`, 'closed', { kind: 'http', status: 200 }],
  ['a head and then nothing', `${ok}\r\n`, undefined, { kind: 'http', status: 200, unfinished: 'stalled' }],
  ['a part and then nothing', `${ok}Content-Length: 9\r\n\r\nab`, undefined, { status: 200, unfinished: 'stalled' }],
  ['a page that streams', `${ok}Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n`, undefined, { unfinished: 'open' }],
  ['events, none of them yet', `${ok}Content-Type: text/event-stream\r\n\r\n`, undefined, { unfinished: 'open' }],
  ['more than we read', `${ok}Content-Length: 99999999\r\n\r\nab`, 'full', { status: 200, unfinished: 'long' }],
  ['the last chunk', `${ok}Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n`, undefined, { status: 200 }],
  ['a reset in the middle', `${ok}\r\nab`, 'reset', { kind: 'broken-http', fault: 'truncated' }],
  ['headers that do not end', `${ok}X: a\r\n`, undefined, { kind: 'silent' }],
  ['headers that browsers find too long', longHead, undefined, { kind: 'broken-http', fault: 'broken-headers' }],
  ['the same with their end', `${longHead}\r\n\r\n`, 'closed', { kind: 'broken-http', fault: 'broken-headers' }],
  ['hints and then nothing', hints, undefined, { kind: 'silent' }],
  ['hints and then the end', hints, 'closed', { kind: 'closed' }],
  ['hints and then the reply', `${hints}HTTP/1.1 404 x\r\n\r\n`, 'closed', { kind: 'http', status: 404 }],
] as const)('%s', ([, text, ended, outcome]) => {
  expect(heard(text, ended)).toMatchObject(outcome);
  if (!('unfinished' in outcome)) expect(heard(text, ended)).not.toHaveProperty('unfinished');
});

test('a long page that is still on its way does not stall', () => {
  const text = `${ok}Content-Length: 9\r\n\r\nab`;
  expect(heard(text, undefined, performance.now())).toMatchObject({ status: 200, unfinished: 'open' });
});
