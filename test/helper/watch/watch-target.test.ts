import { createServer as createHttpServer, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { parseTarget } from '../../../evidence/address/target.ts';
import { watchTarget } from '../../../helper/watch/watch-target.ts';
import type { WatchState } from '../../../protocol/answers.ts';
import { listen, peer, unusedPort } from '../listen.ts';

/** Watches an address until the test is over. @returns a function that waits until it was told this much */
function watch(url: string): (count: number) => Promise<WatchState[]> {
  const target = parseTarget(url);
  if (!target) throw new Error(`no address of this computer: ${url}`);
  const told: WatchState[] = [];
  let heard: () => void = () => undefined;
  const signal = new AbortController();
  onTestFinished(() => signal.abort());
  void watchTarget(
    target,
    (state) => {
      told.push(state);
      heard();
    },
    signal.signal,
  );
  return async (count) => {
    while (told.length < count)
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    return told;
  };
}

const page = (response: ServerResponse) =>
  response.setHeader('Content-Type', 'text/html').end('<title>Shop</title>Loading');

test('a server that comes, goes and comes again is told each time', async () => {
  const port = await unusedPort();
  const told = watch(`http://localhost:${port}/`);
  await told(1);
  const server = createHttpServer((_request, response) => page(response));
  await listen(server, '127.0.0.1', port);
  await told(2);
  server.close();
  server.closeAllConnections();
  await told(3);
  await listen(
    createHttpServer((_request, response) => page(response)),
    '127.0.0.1',
    port,
  );
  expect(await told(4)).toEqual(['down', 'answers', 'down', 'answers']);
});

test.for<[name: string, reply: (response: ServerResponse) => void]>([
  ['502', (response) => response.writeHead(502).end('Bad Gateway')],
  ['503 with Retry-After', (response) => response.writeHead(503, { 'Retry-After': '5' }).end()],
  ['504', (response) => response.writeHead(504).end()],
  ['the page of Nuxt 2 while it builds', (response) => response.end('<title>Nuxt.js: Loading app...</title>')],
  ['hanging up, as a port that Docker published does', (response) => response.destroy()],
])('not yet: %s; then its page', async ([, reply]) => {
  let isReady = false;
  const port = await listen(createHttpServer((_request, response) => (isReady ? page(response) : reply(response))));
  const told = watch(`http://127.0.0.1:${port}/`);
  expect(await told(1)).toEqual(['starting']);
  isReady = true;
  expect(await told(2)).toEqual(['starting', 'answers']);
});

test.for([200, 204, 302, 401, 404, 500])('a reply of the server itself: %i', async (status) => {
  const port = await listen(createHttpServer((_request, response) => response.writeHead(status).end()));
  expect(await watch(`http://127.0.0.1:${port}/`)(1)).toEqual(['answers']);
});

test('a question that is kept waiting is answered when the server is done', async () => {
  const asked: ServerResponse[] = [];
  const port = await listen(createHttpServer((_request, response) => asked.push(response)));
  const told = watch(`http://127.0.0.1:${port}/`);
  expect(await told(1)).toEqual(['starting']);
  expect(asked).toHaveLength(1);
  for (const response of asked) page(response);
  expect(await told(2)).toEqual(['starting', 'answers']);
});

test('what speaks no HTTP is no page', async () => {
  const port = await peer((socket: Socket) => socket.end('220 mail.sample.test ESMTP\r\n'));
  expect(await watch(`http://127.0.0.1:${port}/`)(1)).toEqual(['starting']);
});

test('of a name nothing is said before both its addresses were tried', async () => {
  const port = await listen(createHttpServer((_request, response) => page(response)));
  expect(await watch(`http://localhost:${port}/`)(1)).toEqual(['answers']);
});

test('it asks for the path of the page, without its query', async () => {
  const asked = Promise.withResolvers<string | undefined>();
  const port = await listen(
    createHttpServer((request, response) => {
      asked.resolve(`${request.headers.host} ${request.url}`);
      page(response);
    }),
  );
  watch(`http://localhost:${port}/shop?token=1#top`);
  expect(await asked.promise).toBe(`localhost:${port} /shop`);
});
