import type { ReplyOutcome } from '../../../evidence/port/replies.ts';

type Protocol = Extract<ReplyOutcome, { kind: 'not-http' }>['protocol'];

const names: Record<Protocol, string> = {
  ssh: 'SSH',
  mysql: 'MySQL',
  postgresql: 'PostgreSQL',
  redis: 'Redis',
  memcached: 'memcached',
  smtp: 'SMTP',
  ftp: 'FTP',
  imap: 'IMAP',
  pop3: 'POP3',
  mongodb: 'MongoDB',
  amqp: 'AMQP',
  'http2-only': 'nur HTTP/2',
  vnc: 'VNC',
  rsync: 'rsync',
  mqtt: 'MQTT',
  dns: 'DNS',
  socks: 'SOCKS',
  fastcgi: 'FastCGI',
  unknown: 'etwas anderes als HTTP',
};

/** Completes “Es spricht …”. */
export function protocolName(protocol: Protocol): string {
  return names[protocol];
}
