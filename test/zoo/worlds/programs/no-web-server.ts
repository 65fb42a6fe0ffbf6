import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { speaksAnother } from './speaks-another.ts';

export const noWebServer = [
  // "listen: The address on which to accept FastCGI requests" (php-fpm.conf): a web server has to stand in front of it.
  speaksAnother(
    'php-fpm',
    'takes FastCGI on the port, and is opened without a web server',
    ['php-fpm'],
    async (place, port) => {
      const pool = '[www]\npm = static\npm.max_children = 1\n';
      const file = await place.write(
        'fpm.conf',
        `[global]\nerror_log = ${place.folder}/fpm.log\ndaemonize = no\n${pool}user = www-data\nlisten = 127.0.0.1:${port}\n`,
      );
      await place.start('php-fpm8.2', ['-F', '-y', file], port);
    },
    { needsRoot: true },
  ),
  // "socket: bind to the specified UNIX/TCP socket using default protocol", which is uwsgi and not HTTP (uWSGI options); `http-socket` would be HTTP.
  speaksAnother('uWSGI', 'was started with --socket, which is not HTTP', ['uwsgi'], (place, port) =>
    place.start('uwsgi-core', ['--socket', `127.0.0.1:${port}`, '--master', '--die-on-term'], port),
  ),
  // "port: the port to listen on, for the default listener", for MQTT; web sockets take `protocol websockets` (mosquitto.conf(5)).
  speaksAnother('Mosquitto', 'is opened at its MQTT port', ['mosquitto'], (place, port) =>
    place.start('mosquitto', ['-p', `${port}`], port),
  ),
  // "-p, --port=<port>: Listen on <port> instead of the standard DNS port (53)" (dnsmasq(8)), for UDP and TCP.
  speaksAnother(
    'dnsmasq',
    'answers DNS on the port',
    ['dnsmasq'],
    (place, port) =>
      place.start(
        'dnsmasq',
        [
          '-k',
          '-p',
          `${port}`,
          '-a',
          '127.0.0.1',
          '--bind-interfaces',
          '-C',
          '/dev/null',
          '-x',
          '',
          '-u',
          'root',
          '-R',
          '-h',
        ],
        port,
      ),
    { needsRoot: true },
  ),
  // "ERROR\r\n means the client sent a nonexistent command name" (memcached, protocol.txt).
  speaksAnother(
    'memcached',
    'calls the request an ERROR',
    ['memcached'],
    (place, port) => place.start('memcached', ['-l', '127.0.0.1', '-p', `${port}`, '-u', 'root'], port),
    { needsRoot: true },
  ),
  // "UNKNOWN_COMMAND\r\n: The client sent a command that the server does not know" (beanstalkd, protocol.txt).
  speaksAnother('beanstalkd', 'calls the request an UNKNOWN_COMMAND', ['beanstalkd'], (place, port) =>
    place.start('beanstalkd', ['-l', '127.0.0.1', '-p', `${port}`], port),
  ),
  // "listen_port: If vsftpd is in standalone mode, this is the port it will listen on for incoming FTP connections" (vsftpd.conf(5)).
  speaksAnother(
    'vsftpd',
    'greets as an FTP server does',
    ['vsftpd'],
    async (place, port) => {
      const chroot = join(place.folder, 'empty');
      await mkdir(chroot);
      const lines = [
        'listen=YES',
        'listen_address=127.0.0.1',
        `listen_port=${port}`,
        'background=NO',
        `secure_chroot_dir=${chroot}`,
        'anonymous_enable=YES',
        'local_enable=NO',
        'seccomp_sandbox=NO',
      ];
      await place.start('vsftpd', [await place.write('vsftpd.conf', `${lines.join('\n')}\n`)], port);
    },
    { needsRoot: true },
  ),
  // "Ports: Ports on which the server should listen for unencrypted connections" (ngircd.conf(5)).
  speaksAnother('ngIRCd', 'runs an IRC network on the port', ['ngircd'], async (place, port) => {
    const lines = [
      '[Global]',
      'Name = irc.sample.test',
      'Info = Sample',
      'Listen = 127.0.0.1',
      `Ports = ${port}`,
      'ServerUID = root',
      'ServerGID = root',
      '[Options]',
      'DNS = no',
      'Ident = no',
      'PAM = no',
    ];
    await place.start('ngircd', ['-n', '-f', await place.write('ngircd.conf', `${lines.join('\n')}\n`)], port);
  }),
  // "-p PORT: Define what port gearmand should listen on", for its own binary and text protocol (gearmand(8)).
  speaksAnother('Gearman', 'hands out jobs on the port', ['gearmand'], (place, port) =>
    place.start('gearmand', ['-L', '127.0.0.1', '-p', `${port}`, '-l', 'stderr'], port),
  ),
  // "--daemon: run as an rsync daemon", which greets with @RSYNCD: and its version (rsync(1)).
  speaksAnother('rsync', 'runs as a daemon on the port', ['rsync'], async (place, port) => {
    const file = await place.write('rsyncd.conf', `use chroot = no\n[files]\npath = ${place.folder}\n`);
    await place.start(
      'rsync',
      ['--daemon', '--no-detach', '--address=127.0.0.1', `--port=${port}`, `--config=${file}`],
      port,
    );
  }),
  // "the server sends INFO to the client upon accepting its connection" (NATS client protocol); the pages of `-m` are on another port.
  speaksAnother('NATS', 'is opened at its client port', ['nats'], (place, port) =>
    place.start('nats-server', ['-a', '127.0.0.1', '-p', `${port}`], port),
  ),
  // "git-daemon: A really simple server for Git repositories": git:// is no http:// (git-daemon(1)).
  speaksAnother('git daemon', 'serves repositories by git://', ['git'], (place, port) =>
    place.start(
      '/usr/lib/git-core/git-daemon',
      ['--listen=127.0.0.1', `--port=${port}`, `--base-path=${place.folder}`, '--export-all', '--verbose'],
      port,
    ),
  ),
];
