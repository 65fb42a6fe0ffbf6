import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../../../browsers/run-program.ts';
import { named } from '../../place/named.ts';
import type { Place } from '../../place/place.ts';
import { ofProgram } from './of-program.ts';

/** Caddy with everything it keeps in the world's folder. */
async function startCaddy(place: Place, port: number, site: string): Promise<void> {
  const options = '{\n  admin off\n  auto_https disable_redirects\n  skip_install_trust\n}\n';
  const file = await place.write('Caddyfile', `${options}${site}\n`);
  const homes = ['XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'HOME'].map((name) => `${name}=${place.folder}`);
  await place.start('env', [...homes, 'caddy', 'run', '--adapter', 'caddyfile', '--config', file], port);
}

/** Small servers, and programs that bring their own pages. */
export const atHome = [
  // "tls internal: use Caddy's internal, locally-trusted CA"; the root is not trusted where skip_install_trust is set (Caddyfile, tls).
  ofProgram('Caddy', "signs with its internal authority, which the browser doesn't know", {
    cause: 'cert-untrusted',
    needs: ['caddy'],
    async make(place) {
      const port = place.port();
      await startCaddy(place, port, `localhost:${port} {\n  tls internal\n  respond "It works here"\n}`);
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "-h: Specifies a hostname to bind to"; a file .htpasswd in a folder makes mini_httpd ask for a password (mini_httpd(8)).
  ofProgram('mini_httpd', 'asks for the password of a folder', {
    cause: 'none',
    needs: ['mini-httpd'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await chmod(place.folder, 0o755);
      await place.write('.htpasswd', 'ann:rqXexS6ZhobKA\n');
      const words = [
        '-D',
        '-h',
        '127.0.0.1',
        '-p',
        `${port}`,
        '-d',
        place.folder,
        '-u',
        'www-data',
        '-i',
        join(place.folder, 'pid'),
      ];
      await place.start('mini_httpd', words, port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "micro_httpd is a very small HTTP server. It runs from inetd"; what is not in its folder is 404 (micro_httpd(8)).
  ofProgram('micro_httpd', 'runs from tcpserver, and has no such file', {
    cause: 'none',
    needs: ['micro-httpd', 'tcpserver'],
    async make(place) {
      const port = place.port();
      await place.start(
        'tcpserver',
        ['-H', '-R', '-l', 'localhost', '127.0.0.1', `${port}`, 'micro-httpd', place.folder],
        port,
      );
      return { url: `http://localhost:${port}/till.html` };
    },
  }),
  // "tcpserver waits for connections, and for each one runs prog": where that can't be run the connection is closed (tcpserver(1)).
  ofProgram('tcpserver', "is set to run a program that doesn't exist for each request", {
    cause: 'server-drops-connection',
    needs: ['tcpserver'],
    async make(place) {
      const port = place.port();
      await place.start('tcpserver', ['-H', '-R', '-l', 'localhost', '127.0.0.1', `${port}`, './shop.cgi'], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "-b user:pass: Set user+password for the exported files" (webfsd(1)).
  ofProgram('webfs', 'was given a user and a password', {
    cause: 'none',
    needs: ['webfs'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await chmod(place.folder, 0o755);
      await place.start(
        'webfsd',
        ['-F', '-i', '127.0.0.1', '-p', `${port}`, '-r', place.folder, '-b', 'ann:secret'],
        port,
      );
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "-k, --keep-open: Accept multiple connections in listen mode": what comes is printed, and nobody types a reply (ncat(1)).
  ofProgram('Ncat', 'listens, and nobody types a reply', {
    cause: 'server-hung',
    needs: ['ncat'],
    async make(place) {
      const port = place.port();
      // It lives as long as its own input does.
      await place.start('sh', ['-c', `mkfifo input && exec ncat -k -l 127.0.0.1 ${port} <> input`], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "accept-intercepted-requests: Privoxy will handle requests that aren't proxy requests only where this is set. Default value: 0" (Privoxy User Manual).
  ofProgram('Privoxy', 'is opened as a page, and takes only requests of a proxy', {
    cause: 'none',
    needs: ['privoxy'],
    async make(place) {
      const port = place.port();
      const lines = [
        'confdir /etc/privoxy',
        'templdir /etc/privoxy/templates',
        `logdir ${place.folder}`,
        `listen-address 127.0.0.1:${port}`,
      ];
      await place.start('privoxy', ['--no-daemon', await place.write('privoxy.conf', `${lines.join('\n')}\n`)], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--priority, -p: Priorities string": here TLS 1.1 and nothing newer (gnutls-serv(1)).
  ofProgram('gnutls-serv', 'speaks TLS 1.1 alone', {
    cause: 'tls-mismatch',
    needs: ['gnutls', 'openssl'],
    async make(place) {
      const port = place.port();
      const { certificate, key } = await place.certificate(['IP:127.0.0.1']);
      const old = ['--priority', 'NORMAL:-VERS-ALL:+VERS-TLS1.1:+SHA1:%COMPAT'];
      await place.start(
        'gnutls-serv',
        ['--http', '-p', `${port}`, ...old, '--x509certfile', certificate, '--x509keyfile', key],
        port,
      );
      return { url: `https://127.0.0.1:${port}/` };
    },
  }),
  // "rpc-host-whitelist: a comma-delimited list of domain names which are allowed"; localhost and addresses always are, and others get 421 from its RPC, though the files of its pages load (Transmission, Editing Configuration Files).
  ofProgram('Transmission', 'is asked by a name that is not on its whitelist', {
    cause: 'host-header-rejected',
    needs: ['transmission'],
    needsPrivateNetwork: true,
    settings: named(['shop.test']),
    async make(place) {
      const port = place.port();
      const where = ['--port', `${port}`, '--rpc-bind-address', '127.0.0.1', '--no-auth', '--config-dir', place.folder];
      const quiet = ['--no-dht', '--no-lpd', '--no-portmap', '--peerport', `${place.port()}`, '--no-utp'];
      await place.start('transmission-daemon', ['--foreground', ...where, ...quiet], port);
      return { url: `http://shop.test:${port}/transmission/rpc` };
    },
  }),
  // "--enable-rpc: Enable JSON-RPC/XML-RPC server", at /jsonrpc and /rpc; there is nothing at / (aria2c(1)).
  ofProgram('aria2', 'is opened at /, where its RPC has nothing', {
    cause: 'none',
    needs: ['aria2'],
    async make(place) {
      const port = place.port();
      await place.start('aria2c', ['--no-conf', '--enable-rpc', `--rpc-listen-port=${port}`], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "set httpd port 2812 allow admin:monit": everything asks for the password (monit(1)).
  ofProgram('Monit', 'asks for its password', {
    cause: 'none',
    needs: ['monit'],
    async make(place) {
      const port = place.port();
      const files = ['idfile', 'statefile', 'pidfile'].map((name) => `set ${name} ${join(place.folder, name)}`);
      const file = await place.write(
        'monitrc',
        `set daemon 60\n${files.join('\n')}\nset httpd port ${port} and use address 127.0.0.1\n  allow admin:monit\n`,
      );
      await chmod(file, 0o600);
      await place.start('monit', ['-I', '-c', file], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "If no suitable certificates can be found, shellinaboxd will attempt to create self-signed certificates" (shellinaboxd(1)).
  ofProgram('Shell In A Box', 'has made its own certificate', {
    cause: 'cert-untrusted',
    needs: ['shellinabox', 'openssl'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await chmod(place.folder, 0o755);
      const folder = join(place.folder, 'certificates');
      await mkdir(folder);
      const words = [
        '--localhost-only',
        '-p',
        `${port}`,
        '-c',
        folder,
        '-u',
        'root',
        '-g',
        'root',
        '-s',
        '/:root:root:/:true',
      ];
      await place.start('shellinaboxd', words, port);
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "--port PORT: Listen to request on TCP PORT. If not given, the first available port between 8080 and 8100" (fossil help server).
  ofProgram('Fossil', 'found 8080 taken and moved to the next port, and the program that had it is gone', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needs: ['fossil'],
    needsPrivateNetwork: true,
    async make(place) {
      await runProgram(
        'fossil',
        ['init', 'shop.fossil'],
        { ...process.env, HOME: place.folder, USER: 'ann' },
        place.folder,
      );
      const squatter = await place.serve('web', { port: 8080 });
      const home = [`HOME=${place.folder}`, 'USER=ann'];
      await place.start('env', [...home, 'fossil', 'server', '--localhost', '--nojail', 'shop.fossil'], 8081);
      await squatter.stop();
      return { url: 'http://localhost:8080/' };
    },
  }),
];
