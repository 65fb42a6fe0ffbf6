import type { Protocol } from '../../../../diagnosis/knowledge/usual-protocol.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { listListeners } from '../../steps/commands.ts';

export const nonHttpService: CauseWords<'non-http-service'> = {
  title: ({ port, protocol }) =>
    protocol === 'unknown' ? `Port ${port} does not speak HTTP` : `Port ${port} speaks ${names[protocol]}, not HTTP`,
  why: ({ process, protocol, banner, isGuess, port }) =>
    [
      isGuess
        ? `${process ? describeProgram(process) : `A program on port ${port}, where servers of this kind are as a rule,`} takes the connection and gives no page: ${names[protocol]} is what it speaks.`
        : `${process ? describeProgram(process) : 'The program on this port'} answers with ${protocol === 'unknown' ? 'bytes that are no HTTP' : names[protocol]}${banner ? `: “${banner}”` : ''}.`,
      'A browser cannot show that.',
    ].join(' '),
  steps: ({ port, protocol }, { os }) => [
    { text: clients[protocol] ?? 'Use the client program that belongs to this service.' },
    { text: 'For a web page, open the port of the web server instead; it is printed when that server starts.' },
    { text: 'To see which program this is:', command: listListeners(os, port) },
  ],
};

const names: Record<Protocol, string> = {
  ssh: 'SSH',
  mysql: 'the MySQL protocol',
  postgresql: 'the PostgreSQL protocol',
  redis: 'the Redis protocol',
  memcached: 'the memcached protocol',
  smtp: 'SMTP',
  ftp: 'FTP',
  imap: 'IMAP',
  pop3: 'POP3',
  mongodb: 'the MongoDB protocol',
  amqp: 'AMQP',
  'http2-only': 'HTTP/2 without TLS',
  vnc: 'VNC',
  rsync: 'the rsync protocol',
  mqtt: 'MQTT',
  dns: 'DNS',
  socks: 'SOCKS',
  fastcgi: 'FastCGI',
  unknown: 'another protocol',
};

const clients: Partial<Record<Protocol, string>> = {
  ssh: 'Connect to it with an SSH client.',
  mysql: 'Connect to it with a MySQL client, such as mysql or a database tool.',
  postgresql: 'Connect to it with a PostgreSQL client, such as psql or a database tool.',
  redis: 'Connect to it with a Redis client, such as redis-cli.',
  mongodb: 'Connect to it with a MongoDB client, such as mongosh.',
  'http2-only': 'Connect to it with a gRPC or HTTP/2 client: browsers speak HTTP/2 over TLS only.',
  vnc: 'Connect to it with a VNC viewer.',
  mqtt: 'Connect to it with an MQTT client, such as mosquitto_sub.',
  socks:
    'Enter it as a SOCKS proxy in the settings of the browser or program that is to use it, and open the address of the page itself.',
  fastcgi:
    'Open the port of the web server in front of it, such as nginx or Apache, or set one up: FastCGI is what they speak to PHP.',
};
