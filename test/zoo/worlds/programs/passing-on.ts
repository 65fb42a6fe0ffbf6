import { chmod, readFile } from 'node:fs/promises';
import type { Place } from '../../place/place.ts';
import { ofProgram } from './of-program.ts';

/** Settings of Apache for a folder of its own; Debian builds most of it as modules. */
const apacheSettings = (place: Place, port: number, own: string) => `ServerRoot ${place.folder}
PidFile ${place.folder}/httpd.pid
DefaultRuntimeDir ${place.folder}
Listen 127.0.0.1:${port}
ServerName localhost
User www-data
Group www-data
ErrorLog ${place.folder}/error.log
${['mpm_event', 'authz_core', 'proxy', 'proxy_http'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${own}
`;

/** Programs that pass requests on, or connections, to one that isn't there. */
export const passingOn = [
  // "ProxyPass: Maps remote servers into the local server URL-space" (mod_proxy); where the backend can't be reached it answers 503.
  ofProgram('Apache', 'passes on to a backend that nobody has started', {
    cause: 'upstream-down',
    needs: ['apache'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      const passOn = `ProxyPass / http://127.0.0.1:${place.port()}/`;
      const file = await place.write('httpd.conf', apacheSettings(place, port, passOn));
      await place.start('apache2', ['-f', file, '-DFOREGROUND'], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "If all hosts of a backend are down, mod_proxy answers 503" (lighttpd wiki, Mod_proxy).
  ofProgram('lighttpd', 'passes on to a backend that nobody has started', {
    cause: 'upstream-down',
    needs: ['lighttpd'],
    async make(place) {
      const port = place.port();
      const backend = `( "" => ( ( "host" => "127.0.0.1", "port" => ${place.port()} ) ) )`;
      const lines = [
        'server.modules = ( "mod_proxy" )',
        `server.document-root = "${place.folder}"`,
        'server.bind = "127.0.0.1"',
        `server.port = ${port}`,
        `proxy.server = ${backend}`,
      ];
      await place.start('lighttpd', ['-D', '-f', await place.write('lighttpd.conf', `${lines.join('\n')}\n`)], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "-b: use the specified host as backend server"; a fetch that fails is answered by "503 Backend fetch failed" (varnishd(1), built-in VCL).
  ofProgram('Varnish', 'has a backend that is not running', {
    cause: 'upstream-down',
    needs: ['varnish'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await chmod(place.folder, 0o755);
      const cache = ['-s', 'malloc,16m', '-n', `${place.folder}/varnish`];
      const where = ['-a', `127.0.0.1:${port}`, '-b', `127.0.0.1:${place.port()}`];
      await place.start('varnishd', ['-F', '-j', 'none', ...where, ...cache], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "ReversePath", "ReverseOnly Yes": Tinyproxy as a reverse proxy (tinyproxy.conf(5)).
  ofProgram('Tinyproxy', 'is a reverse proxy of a server that is not running', {
    cause: 'upstream-down',
    needs: ['tinyproxy'],
    async make(place) {
      const port = place.port();
      const reverse = `ReverseOnly Yes\nReversePath "/" "http://127.0.0.1:${place.port()}/"`;
      const file = await place.write('tinyproxy.conf', `Port ${port}\nListen 127.0.0.1\nTimeout 60\n${reverse}\n`);
      await place.start('tinyproxy', ['-d', '-c', file], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "connect = [HOST:]PORT: connect to a remote TCP port" (stunnel(8)); where that is refused, stunnel resets the client.
  ofProgram('stunnel', 'ends TLS for a server that is not running', {
    cause: 'tunnel-remote-down',
    needs: ['stunnel', 'openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      const { certificate, key } = await place.certificate(['DNS:localhost']);
      const service = `[shop]\naccept = 127.0.0.1:${port}\nconnect = 127.0.0.1:${place.port()}\ncert = ${certificate}\nkey = ${key}\n`;
      await place.start('stunnel4', [await place.write('stunnel.conf', `foreground = yes\npid =\n${service}`)], port);
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "--backend=[HOST]:PORT: backend endpoint" (hitch(8)): it takes what TLS holds and knows nothing of HTTP.
  ofProgram('Hitch', 'ends TLS for a server that is not running', {
    cause: 'tunnel-remote-down',
    needs: ['hitch', 'openssl', 'certutil'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      const { certificate, key } = await place.certificate(['DNS:localhost']);
      const both = await place.write('both.pem', (await readFile(key, 'utf8')) + (await readFile(certificate, 'utf8')));
      await chmod(place.folder, 0o755);
      const ends = [`--frontend=[127.0.0.1]:${port}`, `--backend=[127.0.0.1]:${place.port()}`];
      await place.start('hitch', [...ends, '--user=www-data', '--group=www-data', both], port);
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "sslh accepts connections on specified ports, and forwards them further based on tests performed on the first data packet" (sslh(8)).
  ofProgram('sslh', 'passes HTTP on to a port where nobody listens', {
    cause: 'tunnel-remote-down',
    needs: ['sslh'],
    async make(place) {
      const port = place.port();
      const ways = ['--http', `127.0.0.1:${place.port()}`, '--ssh', `127.0.0.1:${place.port()}`];
      await place.start('sslh', ['--foreground', '--listen', `127.0.0.1:${port}`, ...ways], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "redir redirects TCP connections coming in to a local port, [SRC]:PORT, to a specified address/port combination" (redir(1)).
  ofProgram('redir', 'leads to a port where nobody listens', {
    cause: 'tunnel-remote-down',
    needs: ['redir'],
    async make(place) {
      const port = place.port();
      await place.start('redir', ['-n', `127.0.0.1:${port}`, `127.0.0.1:${place.port()}`], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "bindaddress bindport connectaddress connectport" (rinetd(8)).
  ofProgram('rinetd', 'leads to a port where nobody listens', {
    cause: 'tunnel-remote-down',
    needs: ['rinetd'],
    async make(place) {
      const port = place.port();
      const file = await place.write('rinetd.conf', `127.0.0.1 ${port} 127.0.0.1 ${place.port()}\n`);
      await place.start('rinetd', ['-f', '-c', file], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
