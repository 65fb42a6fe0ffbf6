import { expect, test } from 'vitest';
import { outcomeOf } from '../../../../helper/probes/replies/outcome-of.ts';

const heard = (text: string) => outcomeOf({ bytes: Buffer.from(text, 'latin1'), ended: undefined, code: undefined });

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
] as const)('%j is %s', ([text, protocol, banner]) => {
  expect(heard(text)).toEqual({ kind: 'not-http', protocol, ...(banner && { banner }) });
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
  const nothing = { bytes: Buffer.alloc(0), code: undefined };
  expect(outcomeOf({ ...nothing, ended: 'closed' })).toEqual({ kind: 'closed' });
  expect(outcomeOf({ ...nothing, ended: 'reset' })).toEqual({ kind: 'reset' });
  expect(outcomeOf({ ...nothing, ended: undefined })).toEqual({ kind: 'silent' });
  expect(outcomeOf({ ...nothing, ended: 'closed', code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED' })).toEqual({
    kind: 'tls-failed',
    code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  });
});
