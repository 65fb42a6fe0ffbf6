import { mkdir, symlink } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startNpmProgram, startNpmScript } from '../../place/npm-programs.ts';
import type { Place } from '../../place/place.ts';
import { fetchFrom, socketFrom } from '../../place/serve-caller.ts';
import type { Scene } from '../../world.ts';
import { ofProgram } from '../programs/of-program.ts';

const installed = fileURLToPath(new URL('../../programs/node_modules', import.meta.url));

/** A program of ours in a framework of npm, which is opened at this path. */
const inFramework = (script: (port: number) => string, path = '/') => ({
  needsNpmPrograms: true,
  async make(place: Place): Promise<Scene> {
    const port = place.port();
    await startNpmScript(place, script(port), port);
    return { url: `http://localhost:${port}${path}` };
  },
});

/** Its usual port is taken while it starts, and free again when somebody opens it. */
async function startWhileTaken(place: Place, port: number, start: () => Promise<unknown>): Promise<Scene> {
  const squatter = await place.serve('web', { port, host: '0.0.0.0' });
  await start();
  await squatter.stop();
  return { url: `http://127.0.0.1:${port}/` };
}

/** Programs and frameworks of npm. */
export const npm2 = [
  // "port: ... If the given port is already in use, Astro will automatically try the next available port" (Astro, server.port).
  ofProgram('Astro', 'found 4321 taken and went on to the next port, and what took it is gone', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needsNpmPrograms: true,
    needsPrivateNetwork: true,
    async make(place) {
      await mkdir(`${place.folder}/src/pages`, { recursive: true });
      await place.write('src/pages/index.astro', '<title>It works here</title>\n');
      const off = ['ASTRO_TELEMETRY_DISABLED=1', `HOME=${place.folder}`];
      return startWhileTaken(place, 4321, () =>
        place.start(
          'env',
          [...off, process.execPath, `${installed}/astro/bin/astro.mjs`, 'dev', '--host', '127.0.0.1'],
          4322,
        ),
      );
    },
  }),
  // "--https: Serves files over HTTPS", with a certificate that Parcel makes (Parcel, Development).
  ofProgram('Parcel', 'was started with --https, and is opened by http', {
    cause: 'http-to-https-server',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const words = ['serve', 'index.html', '--https', '--no-hmr', '--port', `${port}`, '--host', '127.0.0.1'];
      await startNpmProgram(place, 'parcel/lib/bin.js', words, port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "--root-dir: the root directory to serve files from" (Web Dev Server, CLI).
  ofProgram('Web Dev Server', 'shows the page of its folder', {
    cause: 'none',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const words = ['--root-dir', '.', '--port', `${port}`, '--hostname', '127.0.0.1'];
      await startNpmProgram(place, '@web/dev-server/dist/bin.js', words, port);
      return { url: `http://127.0.0.1:${port}/index.html` };
    },
  }),
  // "docsify serve: Run a server on localhost with livereload" (docsify-cli, README).
  ofProgram('docsify', 'serves its folder', {
    cause: 'none',
    needsNpmPrograms: true,
    async make(place) {
      const [port, reload] = [place.port(), place.port()];
      await startNpmProgram(
        place,
        'docsify-cli/bin/docsify',
        ['serve', '.', '--port', `${port}`, '-P', `${reload}`],
        port,
      );
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "httpAdminRoot: the root url for the editor UI" (Node-RED, Configuration): / then has nothing.
  ofProgram('Node-RED', 'has its editor at httpAdminRoot, and is opened at /', {
    cause: 'none',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const lines = `module.exports = { uiHost: '127.0.0.1', uiPort: ${port}, httpAdminRoot: '/admin', flowFile: 'flows.json', credentialSecret: false };`;
      const words = ['--settings', await place.write('settings.js', lines), '--userDir', place.folder];
      await startNpmProgram(place, 'node-red/red.js', words, port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "setGlobalPrefix(): a prefix for every route" (Nest, Global prefix): / is 404 "Cannot GET /".
  ofProgram('Nest', 'has its routes below a global prefix, and is opened at /', {
    cause: 'none',
    ...inFramework(
      (port) => `import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
class Prices { list() { return []; } }
Get()(Prices.prototype, 'list', Object.getOwnPropertyDescriptor(Prices.prototype, 'list'));
Controller('prices')(Prices);
class Shop {}
Module({ controllers: [Prices] })(Shop);
const app = await NestFactory.create(Shop, { logger: false });
app.setGlobalPrefix('api');
await app.listen(${port}, '127.0.0.1');`,
    ),
  }),
  // "Since Socket.IO v3, you need to explicitly enable Cross-Origin Resource Sharing" (Socket.IO, Handling CORS).
  ofProgram('Socket.IO', 'was not told of the page on another port', {
    cause: 'cors-rejected',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const script = `import { Server } from 'socket.io';
import { createServer } from 'node:http';
const server = createServer();
new Server(server);
server.listen(${port}, '127.0.0.1');`;
      await startNpmScript(place, script, port);
      return fetchFrom(place, `http://127.0.0.1:${port}/socket.io/?EIO=4&transport=polling`);
    },
  }),
  // "path: Accept only connections matching this path": others get 400 (ws, doc/ws.md).
  ofProgram('ws', 'takes web sockets at /feed, and a page opens another path', {
    cause: 'websocket-failed',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const script = `import { WebSocketServer } from 'ws';
new WebSocketServer({ port: ${port}, host: '127.0.0.1', path: '/feed' });`;
      await startNpmScript(place, script, port);
      return socketFrom(place, `ws://127.0.0.1:${port}/socket`);
    },
  }),
  // "[nodemon] app crashed - waiting for file changes before starting..." (nodemon).
  ofProgram('nodemon', 'waits for a change, since the server has crashed', {
    cause: 'nothing-listening',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const app = await place.write(
        'server.cjs',
        `require('node:http').createServer().listen(${port});\nthrow new Error('no till');\n`,
      );
      await startNpmProgram(place, 'nodemon/bin/nodemon.js', [app], /app crashed/);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--smtp <port>: SMTP port to catch mail; --web <port>: Port to run the Web GUI" (MailDev, README).
  ofProgram('MailDev', 'is opened at its SMTP port, and not at that of its pages', {
    cause: 'non-http-service',
    alsoTrue: ['wrong-port'],
    needsNpmPrograms: true,
    async make(place) {
      const [port, pages] = [place.port(), place.port()];
      const words = ['--smtp', `${port}`, '--web', `${pages}`, '--ip', '127.0.0.1', '--web-ip', '127.0.0.1'];
      await startNpmProgram(place, 'maildev/dist/bin/maildev.js', words, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "This operation has been blocked as a potential Cross-Site Request Forgery", with a 400, where no landing page is shown (Apollo Server, CSRF prevention).
  ofProgram('Apollo Server', 'has no landing page, and takes the visit for a forged request', {
    cause: 'none',
    ...inFramework(
      (port) => `import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
const server = new ApolloServer({ typeDefs: 'type Query { hi: String }', plugins: [ApolloServerPluginLandingPageDisabled()] });
await startStandaloneServer(server, { listen: { port: ${port}, host: '127.0.0.1' } });`,
    ),
  }),
  // "graphqlEndpoint: GraphQL endpoint. Default: /graphql", elsewhere there is a 404 page that leads there (GraphQL Yoga).
  ofProgram('GraphQL Yoga', 'is opened at /, and its endpoint is /graphql', {
    cause: 'none',
    ...inFramework(
      (port) => `import { createSchema, createYoga } from 'graphql-yoga';
import { createServer } from 'node:http';
const yoga = createYoga({ schema: createSchema({ typeDefs: 'type Query { hi: String }' }) });
createServer(yoga).listen(${port}, '127.0.0.1');`,
    ),
  }),
  // "port: 9876; if the port is already in use, Karma increments it" (Karma, Configuration File).
  ofProgram('Karma', 'found 9876 taken and took the next port, and what took it is gone', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needsNpmPrograms: true,
    needsPrivateNetwork: true,
    async make(place) {
      const settings = await place.write(
        'karma.conf.cjs',
        'module.exports = (config) => config.set({ browsers: [], files: [], frameworks: [] });',
      );
      return startWhileTaken(place, 9876, () => startNpmProgram(place, 'karma/bin/karma', ['start', settings], 9877));
    },
  }),
  // "development: true, or Bun answers 500 with Something went wrong!" (Bun.serve, Error handling).
  ofProgram('Bun', 'runs a handler that throws', {
    cause: 'server-error',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const app = `Bun.serve({ port: ${port}, hostname: '127.0.0.1', development: false, fetch() { throw new Error('no till'); } });`;
      await place.start(
        `${installed}/@oven/bun-linux-${process.arch === 'arm64' ? 'aarch64' : 'x64'}/bin/bun`,
        [await place.write('shop.js', app)],
        port,
      );
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "By default, Deno programs have no network access: NotCapable: Requires net access to ..., run again with the --allow-net flag" (Deno, Security).
  ofProgram('Deno', 'watches a server that may not listen without --allow-net', {
    cause: 'nothing-listening',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const app = await place.write('shop.js', `Deno.serve({ port: ${port} }, () => new Response('hi'));\n`);
      const words = [
        `DENO_DIR=${place.folder}/deno`,
        `${installed}/@deno/linux-${process.arch}-glibc/deno`,
        'run',
        '--watch',
        '--no-prompt',
        app,
      ];
      await place.start('env', words, /NotCapable|Restarting on file change/);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "base: Configure the base path of the server"; / shows where the pages are, with 404 (Rsbuild, server.base).
  ofProgram('Rsbuild', 'serves below its base, and is opened at /', {
    cause: 'none',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      await mkdir(`${place.folder}/src`);
      await place.write('src/index.js', 'document.title = "It works here";\n');
      await place.write(
        'rsbuild.config.mjs',
        `export default { server: { port: ${port}, host: '127.0.0.1', base: '/shop' } };\n`,
      );
      await startNpmProgram(place, '@rsbuild/core/bin/rsbuild.js', ['dev'], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "max_restarts: number of consecutive unstable restarts before your app is considered errored" (PM2, Configuration File).
  ofProgram('PM2', 'has given up on a server that crashed again and again', {
    cause: 'nothing-listening',
    alsoTrue: ['server-starting'],
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      await place.write(
        'server.cjs',
        `setTimeout(() => require('node:http').createServer().listen(${port}), 5000);\nthrow new Error('no till');\n`,
      );
      const apps = { apps: [{ name: 'shop', script: './server.cjs', max_restarts: 2 }] };
      const file = await place.write('shop.config.cjs', `module.exports = ${JSON.stringify(apps)};`);
      const home = `PM2_HOME=${place.folder}/pm2`;
      const runtime = [process.execPath, `${installed}/pm2/bin/pm2-runtime`, 'start', file];
      await place.start(
        'sh',
        ['-c', `${home} ${runtime.join(' ')}; exec sleep 300`],
        /errored|too many unstable restarts/,
      );
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "base: The base URL the site will be deployed at", under which the dev server serves it (VitePress, Site Config).
  ofProgram('VitePress', 'serves below its base, and is opened at another path', {
    cause: 'none',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      await place.write('index.md', '# It works here\n');
      await mkdir(`${place.folder}/.vitepress`);
      await place.write('.vitepress/config.mjs', "export default { base: '/docs/' };\n");
      await startNpmProgram(
        place,
        'vitepress/bin/vitepress.js',
        ['dev', '--port', `${port}`, '--host', '127.0.0.1'],
        port,
      );
      return { url: `http://127.0.0.1:${port}/guide` };
    },
  }),
  // "In development, pages are compiled when they are first asked for" and an error in one is a 500 with an overlay (Next.js).
  ofProgram('Next.js', 'has a page that throws', {
    cause: 'server-error',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      await mkdir(`${place.folder}/pages`);
      await place.write(
        'pages/index.js',
        "export default function Shop() { return null; }\nexport function getServerSideProps() { throw new Error('no till'); }\n",
      );
      await symlink(installed, `${place.folder}/node_modules`);
      const words = [`${installed}/next/dist/bin/next`, 'dev', '-p', `${port}`, '-H', '127.0.0.1'];
      await place.start('env', ['NEXT_TELEMETRY_DISABLED=1', process.execPath, ...words], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
