// Servers that speak first, and are deaf to what is no command of theirs.
import { createServer } from 'node:net';
import { ready, settings } from './settings.ts';

const { host, port, protocol } = settings();

/** Protocol::HandshakeV10: https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_connection_phase_packets_protocol_handshake_v10.html */
const mysqlHandshake = Buffer.concat([
  Buffer.from([74, 0, 0, 0, 10]),
  Buffer.from('8.0.36\0'),
  Buffer.from([8, 0, 0, 0]),
  Buffer.from('abcdefgh\0'),
  Buffer.from([255, 255, 255, 2, 0, 255, 223, 21, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  Buffer.from('ijklmnopqrst\0caching_sha2_password\0'),
]);
const greetings: Record<string, string | Buffer> = {
  mysql: mysqlHandshake,
  smtp: '220 mail.sample.test ESMTP Postfix (Debian/GNU)\r\n',
};

createServer((socket) => {
  socket.on('error', () => socket.destroy());
  socket.write(greetings[String(protocol)] ?? '');
  if (protocol === 'smtp') socket.on('data', () => socket.write('502 5.5.2 Error: command not recognized\r\n'));
}).listen(port, host, ready);
