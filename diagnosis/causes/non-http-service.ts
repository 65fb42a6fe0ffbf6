import { clientAskedFor } from '../../evidence/client-asked-for.ts';
import type { ReplyOutcome } from '../../evidence/replies.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { listListeners } from '../commands.ts';
import { describeProgram, ownerProcess } from '../describe-program.ts';
import { type Protocol, usualProtocol } from '../usual-protocol.ts';
import { addressInUse, answersInTls } from '../way-to-port.ts';

/** The program on the port speaks another protocol than HTTP. */
export const nonHttpService = defineCause({
  id: 'non-http-service',
  stop: 'program',
  needs: ['replies'],
  uses: ['owners', 'attempt', 'forwarders'],
  judge({ target, replies, owners, attempt, forwarders = [] }) {
    const address = addressInUse(target, replies, attempt);
    const outcomes = replies.filter((reply) => reply.address === address).map((reply) => reply.outcome);
    const spoken = outcomes.map(protocolOf).find((one) => one !== undefined);
    const hangsUp = outcomes.some(({ kind }) => kind === 'closed' || kind === 'reset');
    const isSocks = forwarders.some(({ from, socks }) => socks && from.port === target.port);
    const usual = isSocks ? 'socks' : usualProtocol(ownerProcess(owners)?.program, target.port);
    // These wait for their own kind of request, and are known by their program.
    const isMute = (usual === 'fastcgi' || usual === 'socks') && outcomes.some(({ kind }) => kind === 'silent');
    if (
      (!spoken || spoken.protocol === 'unknown') &&
      usual &&
      (spoken || hangsUp || isMute) &&
      !outcomes.some(speaksHttp)
    )
      return likely({
        port: target.port,
        protocol: usual,
        banner: spoken?.banner,
        process: ownerProcess(owners),
        isGuess: true,
      });
    if (!spoken || outcomes.some((outcome) => answersInTls(outcome) && !clientAskedFor(outcome))) return ruledOut;
    const details = {
      port: target.port,
      protocol: spoken.protocol,
      banner: spoken.banner,
      process: ownerProcess(owners),
      isGuess: false,
    };
    return spoken.protocol === 'unknown' ? likely(details) : certain(details);
  },
  text: {
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
  },
});

/** TLS alone is none: databases speak it too. */
function speaksHttp({ kind }: ReplyOutcome): boolean {
  return kind === 'http' || kind === 'broken-http';
}

function protocolOf(outcome: ReplyOutcome): { protocol: Protocol; banner?: string | undefined } | undefined {
  if (outcome.kind === 'not-http') return outcome;
  const protocol = clientAskedFor(outcome);
  return protocol && { protocol, banner: outcome.kind === 'http' ? outcome.excerpt : undefined };
}

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
