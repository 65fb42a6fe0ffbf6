import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startPythonScript } from '../../place/start-python-script.ts';
import { speaksAnother } from '../programs/speaks-another.ts';

const grpcServer = `import sys, time, grpc
from concurrent.futures import ThreadPoolExecutor
server = grpc.server(ThreadPoolExecutor(2))
server.add_insecure_port("127.0.0.1:" + sys.argv[1])
server.start()
time.sleep(600)
`;

const gmond = (port: number) => `globals { daemonize = no
 setuid = no
 mute = yes
 deaf = no }
cluster { name = "shop" }
udp_recv_channel { port = ${port}
 bind = 127.0.0.1 }
tcp_accept_channel { port = ${port}
 bind = 127.0.0.1 }
`;

export const otherProtocols = [
  // "SOCKSPort: Open this port to listen for connections from SOCKS-speaking applications" (tor(1)); it answers HTTP that it is no HTTP proxy.
  speaksAnother('Tor', 'is opened at its SOCKS port', ['tor'], async (place, port) => {
    const lines = `SocksPort 127.0.0.1:${port}\nDataDirectory ${place.folder}/tor\nLog notice stdout\n`;
    await place.start('tor', ['-f', await place.write('torrc', lines)], port);
  }),
  // "microsocks -i listenip -p port": a SOCKS5 server, which closes what doesn't begin with a version byte (README).
  speaksAnother('MicroSocks', 'is opened as if it were a web server', ['microsocks'], (place, port) =>
    place.start('microsocks', ['-i', '127.0.0.1', '-p', `${port}`], port),
  ),
  // "spawn-fcgi -p <port>: bind to TCP port" (spawn-fcgi(1)): fcgiwrap then takes FastCGI on it, for a web server in front.
  speaksAnother(
    'fcgiwrap',
    'was put on a TCP port by spawn-fcgi, without a web server',
    ['spawn-fcgi', 'fcgiwrap'],
    (place, port) =>
      place.start('spawn-fcgi', ['-n', '-a', '127.0.0.1', '-p', `${port}`, '--', '/usr/sbin/fcgiwrap'], port),
  ),
  // "--multi: start the server without specifying a program to run" and wait for gdb's `target extended-remote` (gdbserver(1)).
  speaksAnother('gdbserver', 'waits for a debugger', ['gdbserver'], (place, port) =>
    place.start('gdbserver', ['--multi', `127.0.0.1:${port}`], port),
  ),
  // "tcp_accept_channel: ... sends a full report of the state of the cluster" to whoever connects (gmond.conf(5)).
  speaksAnother('Ganglia gmond', 'sends its report to whoever connects', ['gmond'], async (place, port) =>
    place.start('gmond', ['-f', '-c', await place.write('gmond.conf', gmond(port))], port),
  ),
  // "When a client connects, the daemon sends a version banner" in JSON (gpsd_json(5)).
  speaksAnother('gpsd', 'greets with its version in JSON', ['gpsd'], (place, port) =>
    place.start('gpsd', ['-N', '-n', '-S', `${port}`, '-F', `${place.folder}/gpsd.sock`], port),
  ),
  // "svn:// is the custom protocol of svnserve": http:// takes Apache and mod_dav_svn (Version Control with Subversion).
  speaksAnother('svnserve', 'serves svn://, and is opened by http', ['subversion'], (place, port) =>
    place.start(
      'svnserve',
      ['-d', '--foreground', '--listen-host', '127.0.0.1', '--listen-port', `${port}`, '-r', place.folder],
      port,
    ),
  ),
  // "the server sends INIT_PASSWD: NBDMAGIC" (nbd, doc/proto.md).
  speaksAnother('nbd-server', 'exports a disk on the port', ['nbd'], async (place, port) => {
    const disk = await place.write('disk.img', '\0'.repeat(4096));
    const pid = join(place.folder, 'pid');
    // It goes into the background; in the foreground it takes one client and ends.
    await place.start(
      'sh',
      ['-c', `nbd-server 127.0.0.1@${port} ${disk} -p ${pid} -C /dev/null; exec sleep 600`],
      port,
    );
    place.afterwards(async () => process.kill(Number(await readFile(pid, 'utf8'))));
  }),
  // "the ADB server binds to local TCP port 5037 and listens for commands sent from ADB clients" (Android Debug Bridge).
  speaksAnother('adb', "has its server on the port, which is no device's web page", ['adb'], (place, port) =>
    place.start('env', [`HOME=${place.folder}`, 'adb', '-P', `${port}`, 'nodaemon', 'server'], port),
  ),
  // "port: Port to bind TCP and UDP sockets to", TCP being the control channel over TLS (murmur.ini).
  speaksAnother('Mumble server', 'is opened at the port for voice clients', ['murmur'], async (place, port) => {
    await chmod(place.folder, 0o777);
    const lines = `database=${place.folder}/murmur.sqlite\nhost=127.0.0.1\nport=${port}\nlogfile=\nusers=5\n`;
    await place.start('murmurd', ['-fg', '-ini', await place.write('murmur.ini', lines)], port);
  }),
  // "gRPC uses HTTP/2": a browser, which speaks it only in TLS, is turned away (gRPC, FAQ).
  speaksAnother(
    'gRPC for Python',
    'has an insecure port, and is opened in a browser',
    ['grpcio'],
    async (place, port) => startPythonScript(place, port, grpcServer),
  ),
  // "bind-address: the bind address to use for the RPC service for backup and restore", 8088, beside HTTP on 8086 (InfluxDB 1.x, Configuration).
  speaksAnother('InfluxDB', 'is opened at 8088, the port for backups', ['influxdb'], async (place, port) => {
    const folders = `[meta]\n dir = "${place.folder}/meta"\n[data]\n dir = "${place.folder}/data"\n wal-dir = "${place.folder}/wal"\n`;
    const lines = `reporting-disabled = true\nbind-address = "127.0.0.1:${port}"\n${folders}[http]\n bind-address = "127.0.0.1:${place.port()}"\n`;
    await place.start('influxd', ['-config', await place.write('influxdb.conf', lines)], port);
  }),
  // "-D: Daemon mode. One process handles all the clients" of its IRC gateway (bitlbee(8)).
  speaksAnother('BitlBee', 'is an IRC gateway, and is opened in a browser', ['bitlbee'], (place, port) =>
    place.start(
      'bitlbee',
      ['-D', '-n', '-v', '-i', '127.0.0.1', '-p', `${port}`, '-d', place.folder, '-c', '/dev/null'],
      port,
    ),
  ),
];
