import { startNpmScript } from '../../place/npm-programs.ts';
import type { Place } from '../../place/place.ts';
import { startNginx } from '../../place/start-nginx.ts';
import { startPrometheusInTls } from '../../place/start-prometheus.ts';
import { ofProgram } from '../programs/of-program.ts';

const xinetd = (port: number, line: string) => `service shop
{
  type = UNLISTED
  socket_type = stream
  protocol = tcp
  wait = no
  user = root
  bind = 127.0.0.1
  port = ${port}
  ${line}
}
`;

/** xinetd with one service. */
async function startXinetd(place: Place, port: number, line: string): Promise<void> {
  const file = await place.write('xinetd.conf', xinetd(port, line));
  await place.start('xinetd', ['-dontfork', '-f', file, '-pidfile', `${place.folder}/pid`], port);
}

const h2o = (place: Place, port: number, server: number) => `user: root
pid-file: ${place.folder}/pid
listen: { port: ${port}, host: 127.0.0.1 }
hosts: { default: { paths: { "/": { proxy.reverse.url: "http://127.0.0.1:${server}/" } } } }
`;

/** Programs that pass requests on, or connections. */
export const passingOn2 = [
  // "-b, --backend=(<HOST>,<PORT>)": 502 where it can't be reached (nghttpx(1)).
  ofProgram('nghttpx', 'passes on to a server that nobody has started', {
    cause: 'upstream-down',
    needs: ['nghttpx'],
    async make(place) {
      const port = place.port();
      const ends = [`-f127.0.0.1,${port};no-tls`, `-b127.0.0.1,${place.port()}`];
      await place.start('nghttpx', [...ends, '--conf=/dev/null', '--workers=1'], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--no-tls: Disable SSL/TLS": what is left is HTTP/2 with prior knowledge, which no browser speaks (nghttpd(1)).
  ofProgram('nghttpd', 'speaks HTTP/2 without TLS', {
    cause: 'non-http-service',
    needs: ['nghttpd'],
    async make(place) {
      const port = place.port();
      await place.start('nghttpd', ['--no-tls', '-a', '127.0.0.1', '-d', place.folder, `${port}`], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "proxy.reverse.url: Forwards the requests to the specified backends": 502 Gateway Error where that fails (H2O, Proxy Directives).
  ofProgram('H2O', 'is a reverse proxy of a server that is not running', {
    cause: 'upstream-down',
    needs: ['h2o'],
    needsRoot: true,
    async make(place) {
      const [port, server] = [place.port(), place.port()];
      await place.start('h2o', ['-m', 'worker', '-c', await place.write('h2o.conf', h2o(place, port, server))], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "Pen is a load balancer for simple TCP based protocols": with no server alive it closes the client (pen(1)).
  ofProgram('pen', 'balances between two servers, neither of which runs', {
    cause: 'tunnel-remote-down',
    needs: ['pen'],
    async make(place) {
      const port = place.port();
      const servers = [`127.0.0.1:${place.port()}`, `127.0.0.1:${place.port()}`];
      await place.start('pen', ['-f', `127.0.0.1:${port}`, ...servers], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "-L [host:]port: Listen on port; -R host:port: Connect to remote host:port" (simpleproxy(1)).
  ofProgram('simpleproxy', 'leads to a port where nobody listens', {
    cause: 'tunnel-remote-down',
    needs: ['simpleproxy'],
    async make(place) {
      const port = place.port();
      await place.start('simpleproxy', ['-L', `127.0.0.1:${port}`, '-R', `127.0.0.1:${place.port()}`], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "redirect = (ip address) (port): Allows a tcp service to be redirected to another host" (xinetd.conf(5)).
  ofProgram('xinetd', 'redirects to a port where nobody listens', {
    cause: 'tunnel-remote-down',
    needs: ['xinetd'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await startXinetd(place, port, `redirect = 127.0.0.1 ${place.port()}`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "only_from: determines the remote hosts to which the particular service is available"; others are cut off (xinetd.conf(5)).
  ofProgram('xinetd', 'lets another network alone use the service', {
    cause: 'server-drops-connection',
    needs: ['xinetd'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await startXinetd(place, port, 'server = /bin/cat\n  only_from = 10.0.0.0/8');
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "Webdis: a web server providing an HTTP interface to Redis"; while that is away it answers 503 (README).
  ofProgram('Webdis', 'has no Redis behind it', {
    cause: 'upstream-down',
    needs: ['webdis'],
    async make(place) {
      const port = place.port();
      const redis = { redis_host: '127.0.0.1', redis_port: place.port(), redis_auth: null };
      const http = { http_host: '127.0.0.1', http_port: port, threads: 1, daemonize: false, database: 0, verbosity: 0 };
      const file = await place.write(
        'webdis.json',
        JSON.stringify({ ...redis, ...http, acl: [], logfile: `${place.folder}/log` }),
      );
      await place.start('webdis', [file], port);
      return { url: `http://localhost:${port}/GET/price` };
    },
  }),
  // "proxy_pass http://": Prometheus, which speaks TLS, answers 400 "Client sent an HTTP request to an HTTPS server"; https to nginx would not help.
  ofProgram('nginx', 'passes on by http to Prometheus, which speaks TLS', {
    cause: 'none',
    needs: ['nginx', 'prometheus', 'openssl'],
    async make(place) {
      const [port, server] = [place.port(), place.port()];
      await startPrometheusInTls(place, server);
      const passOn = `location / { proxy_pass http://127.0.0.1:${server}; }`;
      await startNginx(place, `server { listen 127.0.0.1:${port}; ${passOn} }`);
      return { url: `http://localhost:${port}/graph` };
    },
  }),
  // "proxy_pass https://" to a server without TLS: nginx logs "wrong version number" and answers 502.
  ofProgram('nginx', 'passes on by https to Pushgateway, which speaks plain HTTP', {
    cause: 'upstream-down',
    needs: ['nginx', 'pushgateway'],
    async make(place) {
      const [port, server] = [place.port(), place.port()];
      await place.start('prometheus-pushgateway', [`--web.listen-address=127.0.0.1:${server}`], server);
      await startNginx(
        place,
        `server { listen 127.0.0.1:${port}; location / { proxy_pass https://127.0.0.1:${server}; } }`,
      );
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "fastcgi_pass: Sets the address of a FastCGI server" (nginx), which spawn-fcgi would have started.
  ofProgram('fcgiwrap', 'was not started, and nginx has it for its scripts', {
    cause: 'upstream-down',
    needs: ['nginx'],
    async make(place) {
      const port = place.port();
      await startNginx(
        place,
        `server { listen 127.0.0.1:${port}; location / { fastcgi_pass 127.0.0.1:${place.port()}; } }`,
      );
      return { url: `http://localhost:${port}/cgi-bin/shop` };
    },
  }),
  // nghttpx in front of H2O in front of a server that has ended: the 502 is H2O's, and nghttpx hands it on.
  ofProgram('nghttpx', 'passes on to H2O, and what H2O passes on to is not running', {
    cause: 'upstream-down',
    needs: ['nghttpx', 'h2o'],
    needsRoot: true,
    async make(place) {
      const [port, between, server] = [place.port(), place.port(), place.port()];
      await place.start(
        'h2o',
        ['-m', 'worker', '-c', await place.write('h2o.conf', h2o(place, between, server))],
        between,
      );
      await place.start('nghttpx', [`-f127.0.0.1,${port};no-tls`, `-b127.0.0.1,${between}`, '--conf=/dev/null'], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "target: url string"; where the target can't be reached the client gets 504 (http-proxy-middleware, README).
  ofProgram('http-proxy-middleware', 'has a target that is not running', {
    cause: 'upstream-down',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const script = `import express from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
const app = express();
app.use('/api', createProxyMiddleware({ target: 'http://127.0.0.1:${place.port()}', changeOrigin: true }));
app.listen(${port}, '127.0.0.1');`;
      await startNpmScript(place, script, port);
      return { url: `http://localhost:${port}/api/prices` };
    },
  }),
  // "CORS Anywhere is a NodeJS proxy which adds CORS headers to the proxied request"; it answers 404 "Not found because of proxy error" (README).
  ofProgram('CORS Anywhere', 'is to fetch from a server that is not running', {
    cause: 'upstream-down',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const script = `import cors from 'cors-anywhere';
cors.createServer({}).listen(${port}, '127.0.0.1');`;
      await startNpmScript(place, script, port);
      return { url: `http://localhost:${port}/http://127.0.0.1:${place.port()}/prices` };
    },
  }),
  // "proxy_set_header: Allows redefining or appending fields to the request header passed to the proxied server" (nginx): all is well here.
  ofProgram('nginx', 'passes on to Pushgateway, and both run', {
    cause: 'none',
    needs: ['nginx', 'pushgateway'],
    async make(place) {
      const [port, server] = [place.port(), place.port()];
      await place.start('prometheus-pushgateway', [`--web.listen-address=127.0.0.1:${server}`], server);
      const passOn = `location / { proxy_pass http://127.0.0.1:${server}; proxy_set_header Host $http_host; }`;
      await startNginx(place, `server { listen 127.0.0.1:${port}; ${passOn} }`);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
