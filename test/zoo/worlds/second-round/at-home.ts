import { chmod } from 'node:fs/promises';
import { runProgram } from '../../../browsers/run-program.ts';
import { named } from '../../place/named.ts';
import type { Place } from '../../place/place.ts';
import { ofProgram } from '../programs/of-program.ts';

const icecast = (place: Place, port: number) => `<icecast>
<authentication><source-password>a</source-password><admin-user>ann</admin-user><admin-password>b</admin-password></authentication>
<hostname>localhost</hostname><listen-socket><port>${port}</port><bind-address>127.0.0.1</bind-address></listen-socket>
<paths><basedir>/usr/share/icecast2</basedir><logdir>${place.folder}</logdir><webroot>/usr/share/icecast2/web</webroot><adminroot>/usr/share/icecast2/admin</adminroot></paths>
<logging><errorlog>error.log</errorlog></logging>
<security><chroot>0</chroot><changeowner><user>www-data</user><group>www-data</group></changeowner></security>
</icecast>
`;

const cupsFiles = (place: Place) => `ServerRoot ${place.folder}
StateDir ${place.folder}
CacheDir ${place.folder}
RequestRoot ${place.folder}
TempDir ${place.folder}
ErrorLog stderr
`;

const prosody = (place: Place, port: number) => `run_as_root = true
data_path = "${place.folder}"
pidfile = "${place.folder}/pid"
modules_enabled = { "http" }
modules_disabled = { "s2s"; "c2s"; "posix" }
http_interfaces = { "127.0.0.1" }
http_ports = { ${port} }
https_ports = { }
c2s_ports = { }
s2s_ports = { }
http_files_dir = "${place.folder}"
VirtualHost "chat.sample.test"
  modules_enabled = { "http_files" }
`;

/** Programs that run on computers at home and have pages of their own. */
export const atHome2 = [
  // "ServerAlias: Requests that don't contain one of these names in their Host: field get 400 Bad Request" (cupsd.conf(5)).
  ofProgram('CUPS', 'is asked by a name that is no ServerAlias', {
    cause: 'host-header-rejected',
    needs: ['cups'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await chmod(place.folder, 0o755);
      const text = `Listen 127.0.0.1:${port}\nWebInterface Yes\n<Location />\nOrder allow,deny\nAllow localhost\n</Location>\n`;
      const files = await place.write('cups-files.conf', cupsFiles(place));
      await place.start('cupsd', ['-f', '-c', await place.write('cupsd.conf', text), '-s', files], port);
      return { url: `http://shop.localhost:${port}/` };
    },
  }),
  // "insecureSkipHostcheck: ... Syncthing verifies that the host header is localhost": others get 403 "Host check error" (Syncthing, FAQ).
  ofProgram('Syncthing', 'is asked by another name of this computer', {
    cause: 'host-header-rejected',
    needs: ['syncthing'],
    needsPrivateNetwork: true,
    settings: named(['shop.test']),
    async make(place) {
      const port = place.port();
      const words = ['serve', '--no-browser', '--no-restart', '--no-upgrade', `--home=${place.folder}/home`];
      await place.start(
        'env',
        [`HOME=${place.folder}`, 'syncthing', ...words, `--gui-address=127.0.0.1:${port}`],
        port,
      );
      return { url: `http://shop.test:${port}/` };
    },
  }),
  // "http_host: ... Prosody serves each host by its own name", and answers 404 "Unknown host" to others (Prosody, HTTP).
  ofProgram('Prosody', 'has chat.sample.test for its only host, and is asked for localhost', {
    cause: 'host-header-rejected',
    needs: ['prosody'],
    async make(place) {
      const port = place.port();
      await place.start(
        'prosody',
        ['-F', '--config', await place.write('prosody.cfg.lua', prosody(place, port))],
        port,
      );
      return { url: `http://localhost:${port}/files/index.html` };
    },
  }),
  // "strictheaders: Enable strict host checking on WebUI. True by default" (i2pd, Configuration).
  ofProgram('i2pd', 'checks the name by which its web console is asked', {
    cause: 'host-header-rejected',
    needs: ['i2pd'],
    async make(place) {
      const port = place.port();
      const off = ['httpproxy', 'socksproxy', 'sam', 'reseed', 'ssu2', 'ntcp2'].map((name) => `--${name}.enabled=0`);
      const web = ['--http.enabled=1', '--http.address=127.0.0.1', `--http.port=${port}`];
      const files = [`--datadir=${place.folder}/i2pd`, '--conf=/dev/null', '--log=stdout', '--loglevel=error'];
      await place.start('i2pd', [...files, ...web, ...off.filter((one) => !/reseed|ssu2|ntcp2/.test(one))], port);
      return { url: `http://shop.localhost:${port}/` };
    },
  }),
  // "port: HTTP server port"; since 1.3 it answers 400 where Host is no address, against DNS rebinding (MiniDLNA, NEWS).
  ofProgram('MiniDLNA', 'takes only addresses in Host, and is asked for localhost', {
    cause: 'host-header-rejected',
    needs: ['minidlna'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      const lines = `port=${port}\nnetwork_interface=lo\nmedia_dir=${place.folder}\ndb_dir=${place.folder}/db\nlog_dir=${place.folder}\ninotify=no\n`;
      await place.start(
        'minidlnad',
        ['-S', '-f', await place.write('minidlna.conf', lines), '-P', `${place.folder}/pid`],
        port,
      );
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "A mount point is available while a source is connected" (Icecast 2 documentation): until then it is 404.
  ofProgram('Icecast', 'is asked for a stream that nobody sends', {
    cause: 'none',
    needs: ['icecast'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await chmod(place.folder, 0o777);
      await place.start('icecast2', ['-c', await place.write('icecast.xml', icecast(place, port))], port);
      return { url: `http://localhost:${port}/stream.ogg` };
    },
  }),
  // "http://localhost:3142/: usage information", which it sends with status 406 (apt-cacher-ng manual).
  ofProgram('apt-cacher-ng', 'is opened at /, and explains how it is used', {
    cause: 'none',
    needs: ['apt-cacher-ng'],
    async make(place) {
      const port = place.port();
      const folders = [`CacheDir=${place.folder}/cache`, `LogDir=${place.folder}`, `SocketPath=${place.folder}/socket`];
      const words = ['-c', '/etc/apt-cacher-ng', 'ForeGround=1', `Port=${port}`, 'BindAddress=127.0.0.1', ...folders];
      await place.start('apt-cacher-ng', words, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--cert: TLS PEM key; --key: TLS PEM Private key" (rclone serve http): here for another name.
  ofProgram('rclone', 'was given the certificate of another name', {
    cause: 'cert-name-mismatch',
    needs: ['rclone', 'openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      const { certificate, key } = await place.certificate(['DNS:files.sample.test']);
      const words = ['serve', 'http', place.folder, '--addr', `127.0.0.1:${port}`, '--cert', certificate, '--key', key];
      await place.start('env', [`HOME=${place.folder}`, 'rclone', ...words], port);
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "aptly api serve: Start HTTP server with aptly REST API" below /api; there is nothing at / (aptly(1)).
  ofProgram('aptly', 'serves its API, and is opened at /', {
    cause: 'none',
    needs: ['aptly'],
    async make(place) {
      const port = place.port();
      await place.start('env', [`HOME=${place.folder}`, 'aptly', 'api', 'serve', `-listen=127.0.0.1:${port}`], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "AllowWeb: whether the listener takes web requests" (ZNC, Configuration): it answers 403 where it doesn't.
  ofProgram('ZNC', 'has a listener for IRC alone, which says that the web is off', {
    cause: 'none',
    alsoTrue: ['non-http-service'],
    needs: ['znc', 'setpriv'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      const listener = `<Listener l>\nPort = ${port}\nIPv4 = true\nIPv6 = false\nSSL = false\nAllowIRC = true\nAllowWeb = false\n</Listener>`;
      const owner = '<User ann>\nAdmin = true\nNick = ann\nPass = plain#secret\n</User>';
      await runProgram('mkdir', ['-p', `${place.folder}/znc/configs`]);
      await place.write('znc/configs/znc.conf', `Version = 1.8.2\n${listener}\n${owner}\n`);
      await runProgram('chmod', ['-R', '777', place.folder]);
      const user = ['--reuid=www-data', '--regid=www-data', '--clear-groups'];
      await place.start(
        'setpriv',
        [...user, 'znc', '--foreground', '--no-color', '--datadir', `${place.folder}/znc`],
        port,
      );
      return { url: `http://localhost:${port}/` };
    },
  }),
];
