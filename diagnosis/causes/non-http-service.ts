import { clientAskedFor } from '../../evidence/client-asked-for.ts';
import type { Replies, ReplyOutcome } from '../../evidence/replies.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { listListeners } from '../commands.ts';
import { describeProgram, ownerProcess } from '../describe-program.ts';
import { addressInUse, speaksTls } from '../way-to-port.ts';

/** The program on the port speaks another protocol than HTTP. */
export const nonHttpService = defineCause({
  id: 'non-http-service',
  stop: 'program',
  needs: ['replies'],
  uses: ['owners', 'attempt'],
  judge({ target, replies, owners, attempt }) {
    const address = addressInUse(target, replies, attempt);
    const outcomes = replies.filter((reply) => reply.address === address).map((reply) => reply.outcome);
    const spoken = outcomes.map(protocolOf).find((one) => one !== undefined);
    if (!spoken || outcomes.some((outcome) => speaksTls(outcome) && !clientAskedFor(outcome))) return ruledOut;
    const details = {
      port: target.port,
      protocol: spoken.protocol,
      banner: spoken.banner,
      process: ownerProcess(owners),
    };
    return spoken.protocol === 'unknown' ? likely(details) : certain(details);
  },
  text: {
    title: ({ port, protocol }) =>
      protocol === 'unknown' ? `Port ${port} does not speak HTTP` : `Port ${port} speaks ${names[protocol]}, not HTTP`,
    why: ({ process, protocol, banner }) =>
      [
        `${process ? describeProgram(process) : 'The program on this port'} answers with ${protocol === 'unknown' ? 'bytes that are no HTTP' : names[protocol]}${banner ? `: “${banner}”` : ''}.`,
        'A browser cannot show that.',
      ].join(' '),
    steps: ({ port, protocol }, { os }) => [
      { text: clients[protocol] ?? 'Use the client program that belongs to this service.' },
      { text: 'For a web page, open the port of the web server instead; it is printed when that server starts.' },
      { text: 'To see which program this is:', command: listListeners(os, port) },
    ],
  },
});

function protocolOf(outcome: ReplyOutcome): { protocol: Protocol; banner?: string | undefined } | undefined {
  if (outcome.kind === 'not-http') return outcome;
  const protocol = clientAskedFor(outcome);
  return protocol && { protocol, banner: outcome.kind === 'http' ? outcome.excerpt : undefined };
}

type Protocol = Extract<Replies[number]['outcome'], { kind: 'not-http' }>['protocol'];

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
};
