import { fileURLToPath } from 'node:url';
import { selfSigned } from '../../place/authority.ts';
import { startNpmProgram, startNpmScript } from '../../place/npm-programs.ts';
import type { Place } from '../../place/place.ts';
import { fetchFrom } from '../../place/serve-caller.ts';
import type { Scene } from '../../world.ts';
import { ofProgram } from './of-program.ts';

const esbuild = fileURLToPath(new URL('../../../../node_modules/esbuild/bin/esbuild', import.meta.url));

/** A program of ours in a framework of npm, which is opened at this path. */
const inFramework = (script: (port: number) => string, path = '/') => ({
  needsNpmPrograms: true,
  async make(place: Place): Promise<Scene> {
    const port = place.port();
    await startNpmScript(place, script(port), port);
    return { url: `http://localhost:${port}${path}` };
  },
});

/** Its port is taken while it starts, and free again when somebody opens it. */
async function startWhileTaken(place: Place, start: (port: number) => Promise<unknown>): Promise<Scene> {
  const port = place.port();
  const squatter = await place.serve('web', { port });
  await start(port);
  await squatter.stop();
  return { url: `http://127.0.0.1:${port}/` };
}

export const npm = [
  // "If the current middleware function does not end the request-response cycle, it must call next(). Otherwise, the request will be left hanging" (Express, Writing middleware).
  ofProgram('Express', 'has a middleware that never calls next()', {
    cause: 'server-hung',
    ...inFramework(
      (port) => `import express from 'express';
const app = express();
app.use((request, response, next) => { request.startedMs = Date.now(); });
app.get('/', (request, response) => response.send('hi'));
app.listen(${port}, '127.0.0.1');`,
    ),
  }),
  // "pluginTimeout: The maximum amount of time in milliseconds in which a plugin can load" and listen() waits for all of them (Fastify, Server).
  ofProgram('Fastify', 'was restarted, and one of its plugins is still loading', {
    cause: 'server-starting',
    alsoTrue: ['nothing-listening'],
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const script = (waitMs: number) => `import fastify from 'fastify';
const app = fastify({ pluginTimeout: 0 });
console.log('loading');
app.register(async () => { await new Promise((done) => setTimeout(done, ${waitMs})); });
app.get('/', (request, reply) => reply.type('text/html').send('<title>It works here</title>'));
await app.listen({ port: ${port}, host: '127.0.0.1' });`;
      const before = await startNpmScript(place, script(0), port);
      await place.visit(`http://127.0.0.1:${port}/`);
      await before.stop();
      await startNpmScript(place, script(60_000), /^loading$/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "By default outputs all errors to stderr", and answers 500 "Internal Server Error" (Koa, Error Handling).
  ofProgram('Koa', 'runs a middleware that throws', {
    cause: 'server-error',
    ...inFramework(
      (port) => `import Koa from 'koa';
new Koa().use(() => { throw new Error('no till'); }).listen(${port}, '127.0.0.1');`,
    ),
  }),
  // "CORS Middleware": without it Hono sends no Access-Control headers (Hono, CORS).
  ofProgram('Hono', 'runs an API without its CORS middleware', {
    cause: 'cors-rejected',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      await startNpmScript(
        place,
        `import { serve } from '@hono/node-server';
import { Hono } from 'hono';
const app = new Hono().get('/prices', (context) => context.json([]));
serve({ fetch: app.fetch, port: ${port}, hostname: '127.0.0.1' });`,
        port,
      );
      return fetchFrom(place, `http://127.0.0.1:${port}/prices`);
    },
  }),
  // "-P or --proxy: Proxies all requests which can't be resolved locally to the given url" (http-server, README).
  ofProgram('http-server', 'passes on what it does not have to a server that is not running', {
    cause: 'upstream-down',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const words = ['-a', '127.0.0.1', '-p', `${port}`, '-P', `http://127.0.0.1:${place.port()}`];
      await startNpmProgram(place, 'http-server/bin/http-server', words, port);
      return { url: `http://127.0.0.1:${port}/api/prices` };
    },
  }),
  // "--no-port-switching: Do not open a port other than the one specified when it's taken": without it, it opens any other (serve --help).
  ofProgram('serve', 'found its port taken and opened another, and what took it is gone', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needsNpmPrograms: true,
    make: (place) =>
      startWhileTaken(place, (port) =>
        startNpmProgram(
          place,
          'serve/build/main.js',
          ['-l', `tcp://127.0.0.1:${port}`],
          /Accepting connections|Local:/,
        ),
      ),
  }),
  // "--proxy=ROUTE:URL: proxy all requests for ROUTE to URL" (live-server, README).
  ofProgram('live-server', 'passes /api on to a server that is not running', {
    cause: 'upstream-down',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const words = [
        `--port=${port}`,
        '--host=127.0.0.1',
        '--no-browser',
        `--proxy=/api:http://127.0.0.1:${place.port()}`,
      ];
      await startNpmProgram(place, 'live-server/live-server.js', words, port);
      return { url: `http://127.0.0.1:${port}/api/prices` };
    },
  }),
  // "a self-signed certificate. Intended for local development only" (local-ssl-proxy, README); the one it brings ended in June 2025.
  ofProgram('local-ssl-proxy', 'comes with an expired certificate from an unknown authority', {
    cause: 'cert-expired',
    alsoTrue: ['cert-untrusted'],
    needsNpmPrograms: true,
    async make(place) {
      const [port, behind] = [place.port(), place.port()];
      await place.serve('web', { port: behind });
      await startNpmProgram(
        place,
        'local-ssl-proxy/build/main.js',
        ['--source', `${port}`, '--target', `${behind}`],
        port,
      );
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "port: Use a specific port (instead of the one auto-detected by Browsersync)": a taken one is replaced by the next free one (Browsersync options).
  ofProgram('Browsersync', 'found its port taken and took the next, and what took it is gone', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needsNpmPrograms: true,
    make: (place) =>
      startWhileTaken(place, (port) =>
        startNpmProgram(
          place,
          'browser-sync/dist/bin.js',
          ['start', '--server', '--port', `${port}`, '--no-open', '--no-ui', '--no-notify'],
          /Serving files|Local:/,
        ),
      ),
  }),
  // "onNoMatch: A handler when no route definitions were matched. By default, it answers 404" (Polka, README).
  ofProgram('Polka', 'has no route for /', {
    cause: 'none',
    ...inFramework(
      (port) => `import polka from 'polka';
polka().get('/users/:id', (request, response) => response.end('User')).listen(${port}, '127.0.0.1');`,
    ),
  }),
  // "unix domain socket: micro -l unix:/path/to/socket.sock" (micro --help).
  ofProgram('micro', 'answers 500, since its function throws', {
    cause: 'server-error',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      await place.write('index.js', "module.exports = () => { throw new Error('no till'); };");
      await startNpmProgram(place, 'micro/dist/src/bin/micro.js', ['-l', `tcp://127.0.0.1:${port}`], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "-2, --http2: Enable the HTTP/2 protocol. Requires Key & Cert" (sirv --help).
  ofProgram('sirv', 'speaks HTTP/2 over TLS, and is opened by http', {
    cause: 'http-to-https-server',
    needs: ['openssl'],
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const { certificate, key } = await selfSigned(place.folder, ['DNS:localhost']);
      const words = [
        place.folder,
        '--http2',
        '--cert',
        certificate,
        '--key',
        key,
        '--port',
        `${port}`,
        '--host',
        '127.0.0.1',
      ];
      await startNpmProgram(place, 'sirv-cli/bin.js', words, port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "portReassignmentRetryCount: 10: The number of times to increment a port if it is already in use" (Eleventy Dev Server, Options).
  ofProgram('Eleventy', 'found its port taken and went on to the next, and what took it is gone', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needsNpmPrograms: true,
    make: (place) =>
      startWhileTaken(place, (port) =>
        startNpmScript(
          place,
          `import Server from '@11ty/eleventy-dev-server';
Server.getServer('shop', ${JSON.stringify(place.folder)}, {}).serve(${port});`,
          port + 1,
        ),
      ),
  }),
  // "vhost: a domain string or an array of domain strings for limiting the route to only requests with a matching host header field" (hapi, route.options).
  ofProgram('hapi', 'has its route for the virtual host localhost, and is asked as 127.0.0.1', {
    cause: 'host-header-rejected',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      await startNpmScript(
        place,
        `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: ${port}, host: '127.0.0.1' });
server.route({ method: 'GET', path: '/', vhost: 'localhost', handler: () => 'hi' });
await server.start();`,
        port,
      );
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "If you omit the port, esbuild will pick an open port with a preference for 8000" (esbuild API, Serve).
  ofProgram('esbuild', 'found 8000 taken and took the next port, and what took it is gone', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needsPrivateNetwork: true,
    async make(place) {
      const squatter = await place.serve('web', { port: 8000, host: '0.0.0.0' });
      // It lives as long as its own input does.
      await place.start('sh', ['-c', `mkfifo input && exec ${esbuild} --servedir=. --serve <> input`], 8001);
      await squatter.stop();
      return { url: 'http://127.0.0.1:8000/' };
    },
  }),
];
