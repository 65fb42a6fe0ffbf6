import type { Process } from '../../evidence/port/owners.ts';
import type { Replies } from '../../evidence/port/replies.ts';
import { type Interpreter, isInterpreter } from '../../evidence/programs/interpreters.ts';
import { toolProtocol } from '../../evidence/programs/tool-protocol.ts';

/** Proper names of protocols whose services say nothing recognizable when they get an HTTP request. */
export const properNames = {
  adb: 'Android Debug Bridge',
  cassandra: 'Cassandra',
  clickhouse: 'ClickHouse',
  dap: 'Debug Adapter',
  distcc: 'distcc',
  epmd: 'Erlang Port Mapper',
  'elasticsearch-transport': 'Elasticsearch Transport',
  gdb: 'GDB Remote Serial',
  hadoop: 'Hadoop IPC',
  'influxdb-rpc': 'InfluxDB RPC',
  iperf: 'iPerf',
  jdwp: 'Java Debug Wire',
  kafka: 'Kafka',
  ldap: 'LDAP',
  lsp: 'Language Server',
  minecraft: 'Minecraft',
  nats: 'NATS',
  nbd: 'Network Block Device',
  openwire: 'OpenWire',
  pulsar: 'Pulsar',
  rdp: 'Remote Desktop',
  smb: 'SMB',
  x11: 'X11',
  zookeeper: 'ZooKeeper',
} as const;

/** `websocket`: a server that only accepts WebSockets answers in HTTP, but has no pages. */
export type Protocol =
  | Extract<Replies[number]['outcome'], { kind: 'not-http' }>['protocol']
  | 'websocket'
  | keyof typeof properNames;

interface Row {
  protocol: Protocol;
  program: RegExp | Interpreter;
  /** Its default port; absent if many web servers use the same one. */
  port?: number;
  /** The program speaks other protocols on other ports. */
  takesBoth?: true;
}

/** Programs and ports known for a protocol of their own. Some of them hang up on HTTP without a word, others stay silent. */
const usualProtocols: readonly Row[] = [
  { protocol: 'redis', program: /^(redis|valkey|keydb)-server/, port: 6379 },
  { protocol: 'postgresql', program: /^(postgres|postmaster)\b/, port: 5432 },
  { protocol: 'mysql', program: /^(mysqld|mariadbd)/, port: 3306 },
  { protocol: 'mongodb', program: /^mongo[ds]\b/, port: 27_017 },
  { protocol: 'memcached', program: /^memcached/, port: 11_211 },
  { protocol: 'ssh', program: /^sshd/, port: 22 },
  { protocol: 'amqp', program: /^rabbitmq/, port: 5672 },
  { protocol: 'fastcgi', program: /^(php-fpm|php-cgi|fcgiwrap|spawn-fcgi)/ },
  { protocol: 'vnc', program: /vnc/i, port: 5900 },
  { protocol: 'adb', program: /^adb$/, port: 5037 },
  { protocol: 'gdb', program: /^(gdbserver|lldb-server)$/ },
  { protocol: 'nbd', program: /^nbd-server$/, port: 10_809 },
  { protocol: 'nats', program: /^nats-server$/, port: 4222 },
  { protocol: 'ldap', program: /^slapd$/, port: 389 },
  { protocol: 'smb', program: /^smbd$/, port: 445 },
  { protocol: 'rdp', program: /^xrdp$/, port: 3389 },
  { protocol: 'x11', program: /^(Xorg|Xvfb|Xwayland|Xephyr|Xvnc)$/, port: 6000 },
  { protocol: 'iperf', program: /^iperf3?$/, port: 5201 },
  { protocol: 'distcc', program: /^distccd$/, port: 3632 },
  // Others have their pages on 1080.
  { protocol: 'socks', program: /^(danted|sockd|microsocks|ss-?local|3proxy)$/ },
  { protocol: 'epmd', program: /^epmd$/, port: 4369 },
  // Its pages are on 8086, where it doesn't hang up.
  { protocol: 'influxdb-rpc', program: /^influxd$/, port: 8088 },
  { protocol: 'clickhouse', program: /^clickhouse/, port: 9000, takesBoth: true },
  { protocol: 'cassandra', program: 'java', port: 9042, takesBoth: true },
  { protocol: 'kafka', program: 'java', port: 9092, takesBoth: true },
  { protocol: 'zookeeper', program: 'java', port: 2181, takesBoth: true },
  { protocol: 'jdwp', program: 'java', port: 5005, takesBoth: true },
  { protocol: 'elasticsearch-transport', program: 'java', port: 9300, takesBoth: true },
  { protocol: 'hadoop', program: 'java', port: 8020, takesBoth: true },
  { protocol: 'minecraft', program: 'java', port: 25_565, takesBoth: true },
  { protocol: 'openwire', program: 'java', port: 61_616, takesBoth: true },
  { protocol: 'pulsar', program: 'java', port: 6650, takesBoth: true },
];

/** Decided by what the command line says of a tool's port, or by the program if it's known, otherwise by the port; for a program with several protocols, by both. */
export function usualProtocol(process: Partial<Process> | undefined, port: number): Protocol | undefined {
  const { program } = process ?? {};
  const ofTool = process && toolProtocol(process, port);
  if (ofTool) return ofTool;
  const found = usualProtocols.find((one) => {
    if (!program) return one.port === port;
    return isProgram(program, one.program) && (!one.takesBoth || one.port === port);
  });
  return found?.protocol;
}

function isProgram(program: string, wanted: Row['program']): boolean {
  return wanted instanceof RegExp ? wanted.test(program) : isInterpreter(program, wanted);
}
