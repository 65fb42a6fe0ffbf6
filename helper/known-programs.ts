import type { Replies } from '../evidence/replies.ts';

type NotHttp = Extract<Replies[number]['outcome'], { kind: 'not-http' }>['protocol'];

/** A service that is no web server. */
interface KnownService {
  protocol: NotHttp;
  programs: RegExp;
  ports: number[];
  /** What a client says first. Without it the service speaks first. */
  opening?: Buffer;
}

/** Asked for its TLS support, PostgreSQL answers one letter and logs nothing: https://www.postgresql.org/docs/current/protocol-message-formats.html */
const sslRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** What is never sent HTTP: Redis logs it as an attack, PostgreSQL as a broken start-up packet. */
const knownServices: KnownService[] = [
  { protocol: 'ssh', programs: /^(sshd|dropbear)/, ports: [22] },
  { protocol: 'mysql', programs: /^(mysqld|mariadbd)/, ports: [3306] },
  { protocol: 'postgresql', programs: /^(postgres|postmaster|pgbouncer)/, ports: [5432, 6432], opening: sslRequest },
  { protocol: 'redis', programs: /^(redis|valkey)-server|^keydb/, ports: [6379], opening: Buffer.from('PING\r\n') },
  { protocol: 'memcached', programs: /^memcached/, ports: [11211], opening: Buffer.from('version\r\n') },
  { protocol: 'mongodb', programs: /^mongo[ds]$/, ports: [27017], opening: Buffer.from('GET / HTTP/1.0\r\n\r\n') },
  { protocol: 'smtp', programs: /^(master|exim4?|sendmail|smtpd)$/, ports: [25, 587, 1025, 2525] },
  { protocol: 'ftp', programs: /^(vsftpd|proftpd|pure-ftpd)/, ports: [21] },
  { protocol: 'imap', programs: /^imap/, ports: [143] },
  { protocol: 'pop3', programs: /^pop3/, ports: [110] },
  { protocol: 'amqp', programs: /^rabbitmq/, ports: [5672], opening: Buffer.from('AMQP\0\0\x09\x01', 'latin1') },
  { protocol: 'vnc', programs: /^(Xvnc|x11vnc|vino-server|x0vncserver)/, ports: [5900, 5901, 5902] },
];

const webServers =
  /^(nginx|apache2|httpd|caddy|haproxy|traefik|lighttpd|envoy|hugo|gunicorn|uvicorn|hypercorn|puma|unicorn)/;

/** Programs on loopback that speak something of their own, and not HTTP. */
const otherServices =
  /^(cupsd|systemd-resolve|named|dnsmasq|rpcbind|rpc\.\w+|avahi-daemon|smbd|nmbd|slapd|xrdp|chronyd)/;

interface Program {
  program?: string | undefined;
  framework?: string | undefined;
}

/** Whether a program is known to serve web pages, or known not to; undefined: it could be either. */
export function servesWeb({ program = '', framework }: Program): boolean | undefined {
  if (framework || webServers.test(program)) return true;
  const isService = knownServices.some(({ programs }) => programs.test(program));
  return isService || otherServices.test(program) ? false : undefined;
}

/** What a port speaks, as far as it can be told without asking. */
export type Expectation = 'web' | 'anything' | { service: KnownService; isSure: boolean };

/** The program decides; where it tells nothing, the port does. */
export function expectationOf(port: number, owner: Program): Expectation {
  const ofProgram = knownServices.find(({ programs }) => programs.test(owner.program ?? ''));
  if (ofProgram) return { service: ofProgram, isSure: true };
  if (servesWeb(owner)) return 'web';
  const ofPort = knownServices.find(({ ports }) => ports.includes(port));
  return ofPort ? { service: ofPort, isSure: false } : 'anything';
}
