import type { Place } from '../place/place.ts';
import { startApache } from '../place/start-apache.ts';
import { startNginx } from '../place/start-nginx.ts';
import { startVite } from '../place/start-vite.ts';
import { defineWorld } from '../world.ts';

/** Vite in front of another server, which answers whatever begins with /api. @returns an address that is passed on */
async function viteWithBackend(place: Place, backend: string): Promise<string> {
  const port = place.port();
  await startVite(place, { port, proxy: { '/api': backend } });
  return `http://127.0.0.1:${port}/api/users`;
}

const haproxySettings = (port: number, server: number) => `defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
frontend zoo
  bind 127.0.0.1:${port}
  default_backend app
backend app
  server one 127.0.0.1:${server}
`;

const lighttpdSettings = (port: number, server: number) => `server.modules = ( "mod_proxy" )
server.document-root = "/var/empty"
server.bind = "127.0.0.1"
server.port = ${port}
proxy.server = ( "" => ( ( "host" => "127.0.0.1", "port" => ${server} ) ) )
`;

/** Each passes on in a way of its own, to a port where nothing listens. */
const apacheDirectives: [name: string, directives: (server: number) => string][] = [
  ['by a pattern', (server) => `ProxyPassMatch "^/(.*)$" "http://127.0.0.1:${server}/$1"`],
  [
    'through a FastCGI handler',
    (server) => `<Location "/">\nSetHandler "proxy:fcgi://127.0.0.1:${server}"\n</Location>`,
  ],
  ['by a rewrite rule', (server) => `RewriteEngine on\nRewriteRule ^/(.*)$ http://127.0.0.1:${server}/$1 [P]`],
];

export const upstreamDown = [
  ...apacheDirectives.map(([name, directives]) =>
    defineWorld({
      cause: 'upstream-down',
      name: `Apache forwards ${name} and answers 503, because nothing is listening there`,
      needs: ['apache'],
      async make(place) {
        const port = place.port();
        await startApache(place, port, directives(place.port()));
        return { url: `http://127.0.0.1:${port}/` };
      },
    }),
  ),
  defineWorld({
    cause: 'upstream-down',
    name: 'lighttpd has one server, which is down',
    needs: ['lighttpd'],
    async make(place) {
      const port = place.port();
      const settings = await place.write('lighttpd.conf', lighttpdSettings(port, place.port()));
      await place.start('lighttpd', ['-D', '-f', settings], /server started/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'upstream-down',
    name: 'Varnish has its server in a file, and that server is down',
    needs: ['varnish'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      const backend = `backend app { .host = "127.0.0.1"; .port = "${place.port()}"; }`;
      const settings = await place.write('zoo.vcl', `vcl 4.1;\n${backend}\n`);
      const folder = ['-j', 'none', '-n', `${place.folder}/varnish`, '-s', 'malloc,20m'];
      await place.start('varnishd', ['-F', '-a', `127.0.0.1:${port}`, '-f', settings, ...folder], /Child starts/);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'upstream-down',
    name: 'nginx forwards to the socket file of a server that has ended',
    needs: ['nginx'],
    async make(place) {
      const port = place.port();
      const passOn = `location / { fastcgi_pass unix:${place.folder}/php.sock; }`;
      await startNginx(place, `server { listen 127.0.0.1:${port}; ${passOn} }`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-error',
    name: 'the server behind Apache fails',
    nearMissOf: 'upstream-down',
    needs: ['apache'],
    async make(place) {
      const [port, server] = [place.port(), place.port()];
      await place.serve('web', { port: server, status: 500 });
      await startApache(place, port, `ProxyPass "/" "http://127.0.0.1:${server}/"`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'upstream-down',
    name: 'nginx forwards to a port where nothing is listening',
    needs: ['nginx'],
    async make(place) {
      const port = place.port();
      const passOn = `location / { proxy_pass http://127.0.0.1:${place.port()}; }`;
      await startNginx(place, `server { listen 127.0.0.1:${port}; ${passOn} }`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'upstream-down',
    name: 'nginx forwards to nginx, which forwards to a port where nothing is listening',
    needs: ['nginx'],
    async make(place) {
      const [port, between] = [place.port(), place.port()];
      const passOn = (to: number) => `location / { proxy_pass http://127.0.0.1:${to}; }`;
      await startNginx(place, `server { listen 127.0.0.1:${between}; ${passOn(place.port())} }`, 'between');
      await startNginx(place, `server { listen 127.0.0.1:${port}; ${passOn(between)} }`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'upstream-down',
    name: 'HAProxy has one server, which is down',
    needs: ['haproxy'],
    async make(place) {
      const port = place.port();
      const settings = await place.write('haproxy.cfg', haproxySettings(port, place.port()));
      await place.start('haproxy', ['-V', '-db', '-f', settings], /Using \w+\(\)/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'upstream-down',
    name: "Vite's proxy forwards to a port where nothing is listening",
    async make(place) {
      return { url: await viteWithBackend(place, `http://localhost:${place.port()}`) };
    },
  }),
  defineWorld({
    cause: 'upstream-down',
    name: "Vite's proxy forwards to IPv6, and the server behind it listens on IPv4",
    async make(place) {
      const backend = place.port();
      await place.serve('web', { port: backend });
      return { url: await viteWithBackend(place, `http://[::1]:${backend}`) };
    },
  }),
  defineWorld({
    cause: 'server-error',
    name: "the server behind Vite's proxy fails by itself",
    nearMissOf: 'upstream-down',
    async make(place) {
      const backend = place.port();
      await place.serve('web', { port: backend, status: 500 });
      return { url: await viteWithBackend(place, `http://127.0.0.1:${backend}`) };
    },
  }),
  ...[502, 504].flatMap((status) =>
    ['text', 'empty'].map((body) =>
      defineWorld({
        cause: 'upstream-down',
        name: `a dev server's proxy gets no connection and answers ${status} with ${body === 'text' ? 'a text' : 'nothing'}`,
        async make(place) {
          const port = place.port();
          await place.serve('proxy', { port, upstream: `http://127.0.0.1:${place.port()}`, status, body });
          return { url: `http://127.0.0.1:${port}/` };
        },
      }),
    ),
  ),
  defineWorld({
    cause: 'server-error',
    name: 'the program itself answers 500',
    nearMissOf: 'upstream-down',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, status: 500 });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
