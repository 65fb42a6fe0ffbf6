import { describe, expect, test } from 'vitest';
import { identify } from '../../../../helper/probes/replies/identify.ts';

/** As real servers sent them, and near misses of each. */
const replies: [string, Buffer | string, string][] = [
  ['dnsmasq 2.89', Buffer.from('00385053858000010001000000000776657273696f6e0462696e6400001000', 'hex'), 'dns'],
  ['an answer to another question', Buffer.from('0038505485800001000100000000', 'hex'), 'unknown'],
  ['our own question, come back', Buffer.from('001e505300000001000000000000', 'hex'), 'unknown'],
  ['Mosquitto 2.0', Buffer.from('20020000', 'hex'), 'mqtt'],
  ['Mosquitto 2.0 that wants a password', Buffer.from('20020005', 'hex'), 'mqtt'],
  ['something that begins like it', Buffer.from('20020009', 'hex'), 'unknown'],
  ['rsync 3.2.7', '@RSYNCD: 31.0 sha512 sha256 sha1 md5 md4\n', 'rsync'],
  ['a word that begins like it', '@RSYNC is off', 'unknown'],
  ['TigerVNC 1.12', 'RFB 003.008\n', 'vnc'],
  ['Dovecot, IMAP', '* OK [CAPABILITY IMAP4rev1 LOGIN-REFERRALS ID ENABLE IDLE] Dovecot (Debian) ready.\r\n', 'imap'],
  ['Dovecot, POP3', '+OK Dovecot (Debian) ready.\r\n', 'pop3'],
  ['Exim 4.96', '220 host ESMTP Exim 4.96 Mon, 23 Nov 2026 06:40:00 +0000\r\n', 'smtp'],
  ['vsftpd 3.0.3', '220 (vsFTPd 3.0.3)\r\n', 'ftp'],
  ['PostgreSQL 15', 'N', 'postgresql'],
  ['a word that begins with its letter', 'No', 'unknown'],
];

describe('what is no HTTP is known by its first bytes', () => {
  test.for(replies)('%s', ([, bytes, protocol]) => {
    expect(identify(Buffer.from(bytes)).protocol).toBe(protocol);
  });
});

test('a banner of MySQL is its version, without the random bytes after it', () => {
  const mysql = Buffer.from('\x5d\0\0\0\x0a5.5.5-10.11.19-MariaDB\0\x07\0\0\0p(q%_1rp\0\xfe\xf7YNZ<Uy$B\0', 'latin1');
  expect(identify(mysql)).toEqual({ kind: 'not-http', protocol: 'mysql', banner: '5.5.5-10.11.19-MariaDB' });
});
