import type { Replies } from '../../evidence/port/replies.ts';
import { type Interpreter, interpreterOf, isInterpreter } from '../../evidence/programs/interpreters.ts';
import { toolProtocol } from '../../evidence/programs/tool-protocol.ts';
import { isWebServer } from '../../evidence/programs/web-servers.ts';
import { dnsQuestion, mqttHello, sslRequest } from './first-words.ts';

type NotHttp = Extract<Replies[number]['outcome'], { kind: 'not-http' }>['protocol'];

/** A service that isn't a web server. */
interface KnownService {
  protocol: NotHttp;
  /** Absent if the program it runs in can serve anything, so that only the port tells. */
  programs?: RegExp;
  ports: readonly number[];
  /** What a client says first. Absent if the service speaks first, or if anything we say could do harm. */
  opening?: Buffer;
  /** It has pages on another port: without an answer in its own protocol, it's asked for one, but for where neither is spoken. */
  hasPages?: true;
  /** What such a service runs in: on this port, that program isn't asked for a page. */
  runsIn?: Interpreter;
}

/**
 * We only listen to these and send nothing: a printer would print it, a debugger would let go of its program, a database would log an
 * error.
 */
const neverAsked: Omit<KnownService, 'protocol' | 'opening'>[] = [
  { programs: /^(p910nd|lpd)/, ports: [515, 9100, 9101, 9102] },
  { programs: /^(Xorg|Xvfb|Xwayland|Xephyr|X)$/, ports: [6000, 6001, 6002, 6003, 6010, 6011, 6012] },
  { programs: /^(gdbserver|lldb-server|dlv|rr)$/, ports: [2345, 40_000] },
  { programs: /^adb$/, ports: [5037, 5555] },
  { ports: [5678], runsIn: 'python' },
  { ports: [1099, 5005, 2181, 7199, 9042, 9092, 9093, 61_616], runsIn: 'java' },
  { programs: /^(sqlservr|tnslsnr|oracle|db2sysc|firebird)/, ports: [1433, 1521, 3050] },
  { programs: /^(slapd|smbd|nmbd|rpcbind|rpc\.\w+|xrdp)/, ports: [111, 139, 389, 445, 636, 2049, 3389] },
  { ports: [853] },
  {
    programs: /^(gearmand|beanstalkd|epmd|svnserve|git-daemon)/,
    ports: [3690, 4369, 4730, 9418, 11_300],
  },
];

/** We never send HTTP to these: Redis logs it as an attack, PostgreSQL as a broken startup packet. */
const knownServices: KnownService[] = [
  { protocol: 'ssh', programs: /^(sshd|dropbear)/, ports: [22] },
  { protocol: 'mysql', programs: /^(mysqld|mariadbd)/, ports: [3306] },
  { protocol: 'postgresql', programs: /^(postgres|postmaster|pgbouncer)/, ports: [5432, 6432], opening: sslRequest },
  { protocol: 'redis', programs: /^(redis|valkey)-server|^keydb/, ports: [6379], opening: Buffer.from('PING\r\n') },
  { protocol: 'memcached', programs: /^memcached/, ports: [11211], opening: Buffer.from('version\r\n') },
  { protocol: 'mongodb', programs: /^mongo[ds]$/, ports: [27017], opening: Buffer.from('GET / HTTP/1.0\r\n\r\n') },
  { protocol: 'fastcgi', programs: /^php-fpm/, ports: [] },
  { protocol: 'smtp', programs: /^(master|exim4?|sendmail|smtpd)$/, ports: [25, 587, 1025, 2525] },
  { protocol: 'ftp', programs: /^(vsftpd|proftpd|pure-ftpd)/, ports: [21] },
  { protocol: 'imap', programs: /^(imap|dovecot)/, ports: [143] },
  { protocol: 'pop3', programs: /^pop3/, ports: [110] },
  { protocol: 'amqp', programs: /^rabbitmq/, ports: [5672], opening: Buffer.from('AMQP\0\0\x09\x01', 'latin1') },
  { protocol: 'vnc', programs: /^(X\w*vnc|x11vnc|vino-server|x0vncserver)/, ports: [5900, 5901, 5902] },
  { protocol: 'rsync', programs: /^rsync$/, ports: [873] },
  { protocol: 'mqtt', programs: /^mosquitto$/, ports: [1883], opening: mqttHello, hasPages: true },
  // BIND has its statistics on a port of its own, and PowerDNS its web server.
  { protocol: 'dns', programs: /^(named|pdns_server|pdns_recursor)$/, ports: [], opening: dnsQuestion, hasPages: true },
  { protocol: 'dns', programs: /^(dnsmasq|systemd-resolve|unbound|pdns_)/, ports: [53], opening: dnsQuestion },
  ...neverAsked.map((service) => ({ protocol: 'unknown' as const, ...service })),
];

/** A debugger or a language server, which an editor speaks to: the same goes for it. */
const editorsTool: KnownService = { protocol: 'unknown', ports: [] };

/** DNS and MQTT over TLS, and where name servers take orders. */
const privateChannels = new Set([853, 953, 8883, 8953]);

/** Programs on loopback with a protocol of their own that isn't HTTP. */
const otherServices = /^(cupsd|avahi-daemon|chronyd)/;

/** What we can see of a port's owner; nothing if it's another user's, or a container engine's. */
export interface Program {
  program?: string | undefined;
  command?: string | undefined;
  framework?: string | undefined;
}

/** Whether a program is known to serve web pages, or known not to; undefined if it could be either. */
export function servesWeb({ program = '', framework }: Program): boolean | undefined {
  if (framework || isWebServer(program)) return true;
  const isService = knownServices.some(({ programs }) => programs?.test(program));
  return isService || otherServices.test(program) ? false : undefined;
}

/** What a port speaks, as far as we can tell without asking. */
export type Expectation =
  | 'web'
  | 'anything'
  /** The same, if the port's owner can't be seen or forwards its connections: the far side may take its time. */
  | 'unseen'
  | {
      service: KnownService;
      isSure: boolean;
      /** It has pages too, or is the person's own program. If it doesn't speak as the service would, it's asked for a page. */
      mayBeWeb: boolean;
    };

/**
 * Decided by the program or, if that says nothing, by the port.
 * @param port for a program that only forwards its connections, the port it forwards to
 */
export function expectationOf(port: number, owner: Program): Expectation {
  const { program = '' } = owner;
  const ofProgram = toolProtocol(owner, port)
    ? editorsTool
    : knownServices.find(({ programs }) => programs?.test(program));
  if (ofProgram)
    return { service: ofProgram, isSure: true, mayBeWeb: ofProgram.hasPages === true && !privateChannels.has(port) };
  if (servesWeb(owner)) return 'web';
  const ofPort = knownServices.find(({ ports }) => ports.includes(port));
  if (!ofPort) return program ? 'anything' : 'unseen';
  return {
    service: ofPort,
    isSure: false,
    mayBeWeb: interpreterOf(program) !== undefined && !(ofPort.runsIn && isInterpreter(program, ofPort.runsIn)),
  };
}
