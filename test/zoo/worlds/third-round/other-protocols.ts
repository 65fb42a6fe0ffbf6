import { chmod } from 'node:fs/promises';
import { runProgram } from '../../../browsers/run-program.ts';
import { debianPython } from '../../place/debian-python.ts';
import type { Place } from '../../place/place.ts';
import { speaksAnother } from '../programs/speaks-another.ts';

const asNobody = ['--reuid=www-data', '--regid=www-data', '--clear-groups'];

async function startPostgres(place: Place, port: number): Promise<void> {
  await chmod(place.folder, 0o777);
  const [programs, database] = ['/usr/lib/postgresql/15/bin', `${place.folder}/db`];
  await runProgram('setpriv', [...asNobody, `${programs}/initdb`, '-D', database, '-A', 'trust', '--no-sync']);
  const words = ['-D', database, '-p', `${port}`, '-h', '127.0.0.1', '-k', place.folder];
  await place.start('setpriv', [...asNobody, `${programs}/postgres`, ...words], port);
}

async function startMariadb(place: Place, port: number): Promise<void> {
  await chmod(place.folder, 0o777);
  await runProgram('mkdir', ['-m', '777', `${place.folder}/db`]);
  const files = [`--datadir=${place.folder}/db`, `--socket=${place.folder}/socket`, `--pid-file=${place.folder}/pid`];
  const words = [
    '--no-defaults',
    '--user=www-data',
    '--skip-grant-tables',
    `--port=${port}`,
    '--bind-address=127.0.0.1',
  ];
  await place.start('mariadbd', [...words, ...files], port);
}

const pgbouncer = (port: number) => `[databases]
shop = host=127.0.0.1 port=1 dbname=shop
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
auth_type = any
unix_socket_dir =
`;

const danted = (port: number) => `logoutput: stderr
internal: 127.0.0.1 port = ${port}
external: lo
socksmethod: none
clientmethod: none
client pass { from: 127.0.0.0/8 to: 0.0.0.0/0 }
socks pass { from: 127.0.0.0/8 to: 0.0.0.0/0 }
`;

const unbound = (place: Place, port: number) => `server:
  interface: 127.0.0.1
  port: ${port}
  username: ""
  chroot: ""
  directory: "${place.folder}"
  pidfile: "${place.folder}/pid"
  use-syslog: no
  logfile: ""
`;

const vnc = (place: Place, port: number) =>
  place.start(
    'Xtigervnc',
    [`:${port}`, '-rfbport', `${port}`, '-localhost', '-SecurityTypes', 'None', '-geometry', '64x64'],
    port,
  );

export const otherProtocols3 = [
  // "psql: the server closes what is no startup packet" (PostgreSQL, Message Flow).
  speaksAnother('PostgreSQL', 'is opened as if it were a web page', ['postgresql', 'setpriv'], startPostgres, {
    needsRoot: true,
  }),
  // Its startup packet is the same (PgBouncer, Configuration).
  speaksAnother(
    'PgBouncer',
    'pools connections on the port',
    ['pgbouncer', 'setpriv'],
    async (place, port) => {
      await chmod(place.folder, 0o755);
      const file = await place.write('pgbouncer.ini', pgbouncer(port));
      await place.start('setpriv', [...asNobody, 'pgbouncer', file], port);
    },
    { needsRoot: true },
  ),
  // "Initial Handshake Packet: sent by the server" (MariaDB, Connecting).
  speaksAnother('MariaDB', 'greets with its version', ['mariadb'], startMariadb, { needsRoot: true }),
  // "RFB 003.008": the server's ProtocolVersion message (RFC 6143).
  speaksAnother('TigerVNC', 'shows a screen to VNC viewers', ['tigervnc'], vnc),
  speaksAnother('TigerVNC', 'shows a screen to VNC viewers, and is opened by https', ['tigervnc'], vnc, {
    scheme: 'https',
  }),
  // "220 host Python SMTP": aiosmtpd -n -l host:port (aiosmtpd, CLI).
  speaksAnother('aiosmtpd', 'takes mail on the port', ['aiosmtpd'], (place, port) =>
    place.start(debianPython, ['-m', 'aiosmtpd', '-n', '-l', `127.0.0.1:${port}`], port),
  ),
  // "python -m pyftpdlib -i ADDRESS -p PORT" (pyftpdlib, Command line usage).
  speaksAnother('pyftpdlib', 'serves its folder by FTP', ['pyftpdlib'], (place, port) =>
    place.start(debianPython, ['-m', 'pyftpdlib', '-i', '127.0.0.1', '-p', `${port}`], port),
  ),
  // "SSH-2.0-dropbear": dropbear -F -E -R (dropbear(8)).
  speaksAnother(
    'Dropbear',
    'takes logins on the port',
    ['dropbear'],
    async (place, port) => {
      const key = `${place.folder}/host_key`;
      await runProgram('dropbearkey', ['-t', 'ed25519', '-f', key]);
      await place.start(
        'dropbear',
        ['-F', '-E', '-r', key, '-p', `127.0.0.1:${port}`, '-P', `${place.folder}/pid`],
        port,
      );
    },
    { needsRoot: true },
  ),
  // "interface: ... The default is to listen to localhost", by UDP and TCP (unbound.conf(5)).
  speaksAnother('Unbound', 'answers names on the port', ['unbound'], async (place, port) =>
    place.start('unbound', ['-d', '-c', await place.write('unbound.conf', unbound(place, port))], port),
  ),
  // "internal: the address to listen on for SOCKS clients" (danted.conf(5)).
  speaksAnother('Dante', 'is a SOCKS server, and is opened as a page', ['dante'], async (place, port) =>
    place.start('danted', ['-f', await place.write('danted.conf', danted(port)), '-p', `${place.folder}/pid`], port),
  ),
  // "--listen [<host>:]<port>": waits for a client of the Debug Adapter Protocol (debugpy, CLI).
  speaksAnother('debugpy', 'waits for an editor to attach', ['debugpy'], async (place, port) => {
    const script = await place.write('shop.py', 'import time\ntime.sleep(600)\n');
    await place.start(
      debianPython,
      ['-m', 'debugpy', '--listen', `127.0.0.1:${port}`, '--wait-for-client', script],
      port,
    );
  }),
  // "--inspect[=[host:]port]: Activate inspector", whose / wants a web socket (Node.js, CLI).
  speaksAnother('Node', 'has its inspector on the port, which is opened at /', [], async (place, port) => {
    const script = await place.write('shop.mjs', 'setInterval(() => undefined, 1e6);');
    await place.start(process.execPath, [`--inspect=127.0.0.1:${port}`, script], port);
  }),
  // "--tcp: Use TCP server instead of stdio" (pylsp --help).
  speaksAnother('pylsp', 'is a language server on the port', ['pylsp'], (place, port) =>
    place.start('pylsp', ['--tcp', '--host', '127.0.0.1', '--port', `${port}`], port),
  ),
  // "distccd: accepts and runs compilation jobs" (distccd(1)).
  speaksAnother('distccd', 'compiles for others on the port', ['distcc'], (place, port) =>
    place.start(
      'distccd',
      ['--no-detach', '--daemon', '--listen', '127.0.0.1', '-p', `${port}`, '--allow', '127.0.0.1', '--log-stderr'],
      port,
    ),
  ),
  // "epmd acts as a name server on all hosts involved in distributed Erlang" (epmd(1)).
  speaksAnother('epmd', 'names the Erlang nodes of this computer', ['erlang'], (place, port) =>
    place.start('epmd', ['-port', `${port}`, '-address', '127.0.0.1'], port),
  ),
  // "JDWP-Handshake": what the two sides begin with (Java Debug Wire Protocol).
  speaksAnother('Java', 'waits for a debugger on the port', ['java'], (place, port) =>
    place.start(
      'java',
      [`-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:${port}`, '-version'],
      port,
    ),
  ),
];
