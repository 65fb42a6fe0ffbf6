import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { type Protocol, properNames } from '../../../../diagnosis/knowledge/usual-protocol.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const nonHttpService: CauseWords<'non-http-service'> = {
  title: ({ port, protocol }) => {
    if (protocol === 'websocket') return 'This address is for WebSocket connections, not web pages';
    return protocol === 'unknown'
      ? `Port ${port} doesn't speak HTTP`
      : `Port ${port} speaks ${nameOf(protocol)}, not HTTP`;
  },
  why: (details) => `${details.isGuess ? whyGuessed(details) : whySeen(details)} ${whyNoPage(details)}`,
  steps: ({ port, protocol }, { os }) => [
    { text: clients[protocol] ?? 'Use a client made for this service.' },
    { text: "For a web page, open the web server's port instead. The server prints it when it starts." },
    { text: 'Check which program this is:', command: listListeners(os, port) },
  ],
};

type Details = DetailsOf<'non-http-service'>;

function whyGuessed({ port, process, protocol }: Details): string {
  return process
    ? `${describeProgram(process)} accepts the connection but sends no page. It most likely speaks ${nameOf(protocol)}.`
    : `A program on port ${port} accepts the connection but sends no page. Servers on this port usually speak ${nameOf(protocol)}.`;
}

function whySeen({ process, protocol, banner }: Details): string {
  const program = process ? describeProgram(process) : 'The program on this port';
  if (protocol === 'websocket')
    return `${program} only takes WebSocket connections here, and rejected the page request${banner ? `: “${banner}”` : ''}.`;
  if (protocol === 'unknown')
    return banner
      ? `${program} replied with data that isn't HTTP: “${banner}”.`
      : `${program} replied with data that isn't HTTP.`;
  return banner
    ? `${program} speaks ${nameOf(protocol)}. It replied: “${banner}”.`
    : `${program} replied in ${nameOf(protocol)}.`;
}

function whyNoPage({ protocol }: Details): string {
  return protocol === 'websocket'
    ? 'Only a page or an app can open such a connection, not the address bar.'
    : "Browsers can't display that.";
}

function nameOf(protocol: Protocol): string {
  return protocol in properNames
    ? called(properNames[protocol as keyof typeof properNames])
    : names[protocol as keyof typeof names];
}

function called(name: string): string {
  return `the ${name} protocol`;
}

/** The others have proper names. */
const names: Record<Exclude<Protocol, keyof typeof properNames>, string> = {
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
  websocket: 'WebSocket',
  unknown: 'another protocol',
};

const clients: Partial<Record<Protocol, string>> = {
  ssh: 'Connect with an SSH client.',
  mysql: 'Connect with a MySQL client, such as mysql or a database tool.',
  postgresql: 'Connect with a PostgreSQL client, such as psql or a database tool.',
  redis: 'Connect with a Redis client, such as redis-cli.',
  mongodb: 'Connect with a MongoDB client, such as mongosh.',
  'http2-only': 'Connect with a gRPC or HTTP/2 client: browsers only speak HTTP/2 over TLS.',
  vnc: 'Connect with a VNC viewer.',
  mqtt: 'Connect with an MQTT client, such as mosquitto_sub.',
  websocket: 'Open the page or app that uses this WebSocket, or connect with a WebSocket client such as wscat.',
  socks: "Set it as the SOCKS proxy in the browser or program that should use it, then open the page's own address.",
  fastcgi:
    'Open the port of the web server in front of it, such as nginx or Apache, or set one up: they talk to PHP over FastCGI.',
};
