import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Waited, waitFor } from '../../../cli/wait/wait-for.ts';
import type { WaitState, Wanted } from '../../../cli/wait/wait-state.ts';
import { parseTarget } from '../../../evidence/address/target.ts';
import { listen, peer, unusedPort } from '../../helper/listen.ts';

const patience = { timeoutMs: 50_000 };

/** Waits until the test is over at the latest. @returns what it comes to, the states on the way, and who calls it off */
function wait(address: string, wanted: Wanted, { timeoutMs } = patience) {
  const target = parseTarget(address);
  if (!target) throw new Error(`no address of this computer: ${address}`);
  const states: WaitState[] = [];
  const calledOff = new AbortController();
  let heard: () => void = () => undefined;
  onTestFinished(() => calledOff.abort());
  const onState = (state: WaitState) => {
    states.push(state);
    heard();
  };
  const waited = waitFor(target, wanted, { timeoutMs, signal: calledOff.signal, onState });
  const sees = async (state: WaitState) => {
    while (!states.includes(state))
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
  };
  return { waited, states, sees, callOff: () => calledOff.abort() };
}

const serve = (answer: RequestListener) => listen(createServer(answer));

const page = (response: ServerResponse) => response.end('<title>Shop</title>');

test('nothing is there, then a server comes up', async () => {
  const port = await unusedPort();
  const { waited, states, sees } = wait(`http://localhost:${port}/`, 'working');
  await sees('down');
  await listen(
    createServer((_request, response) => page(response)),
    '127.0.0.1',
    port,
  );
  expect(await waited).toMatchObject({ end: 'reached', state: 'working' });
  expect(states).toEqual(['down', 'working']);
});

test.for<[name: string, notYet: (response: ServerResponse) => void, state: WaitState]>([
  ['503', (response) => response.writeHead(503).end(), 'listening'],
  [
    'the page of Nuxt 2 while it builds',
    (response) => response.end('<title>Nuxt.js: Loading app...</title>'),
    'listening',
  ],
  ['hanging up', (response) => response.destroy(), 'listening'],
  ['500', (response) => response.writeHead(500).end('Oops'), 'answering'],
])('%s at first, then its page', async ([, notYet, state]) => {
  let isReady = false;
  const port = await serve((_request, response) => (isReady ? page(response) : notYet(response)));
  const { waited, states, sees } = wait(`http://127.0.0.1:${port}/`, 'working');
  await sees(state);
  isReady = true;
  expect(await waited).toMatchObject({ end: 'reached', state: 'working' });
  expect(states).toEqual([state, 'working']);
});

test.for<[name: string, answer: RequestListener]>([
  ['200', (_request, response) => page(response)],
  ['204', (_request, response) => response.writeHead(204).end()],
  ['a page of its own that something is not there', (_request, response) => response.writeHead(404).end('Not here')],
  ['a question for a password', (_, response) => response.writeHead(401, { 'WWW-Authenticate': 'Basic' }).end('Who?')],
  ['a redirect to a page', ({ url }, response) => (url === '/in' ? page(response) : sendTo(response, '/in'))],
])('%s is working', async ([, answer]) => {
  const port = await serve(answer);
  expect(await wait(`http://127.0.0.1:${port}/`, 'working').waited).toMatchObject({ end: 'reached' });
});

test.for<[name: string, answer: RequestListener]>([
  ['500', (_request, response) => response.writeHead(500).end('Oops')],
  ['an error without a page', (_request, response) => response.writeHead(404).end()],
  ['a redirect to itself', ({ url }, response) => sendTo(response, url ?? '/')],
  [
    'a redirect to an error',
    ({ url }, response) => (url === '/in' ? response.writeHead(500).end() : sendTo(response, '/in')),
  ],
])('%s is answering, and not working', async ([, answer]) => {
  const asked = vi.fn(answer);
  const port = await serve(asked);
  expect(await wait(`http://127.0.0.1:${port}/`, 'answering').waited).toMatchObject({ end: 'reached' });
  const { waited, states, sees, callOff } = wait(`http://127.0.0.1:${port}/`, 'working');
  await sees('answering');
  const before = asked.mock.calls.length;
  await vi.waitUntil(() => asked.mock.calls.length > before + 2, { timeout: 30_000 });
  callOff();
  expect(await waited).toMatchObject({ end: 'aborted', state: 'answering' });
  expect(states).toEqual(['answering']);
});

test('a redirect to where nobody listens is not working', async () => {
  const nowhere = await unusedPort();
  const port = await serve((_request, response) => sendTo(response, `http://127.0.0.1:${nowhere}/`));
  const waited = wait(`http://127.0.0.1:${port}/`, 'working', { timeoutMs: 3000 });
  await waited.sees('answering');
  expect(await waited.waited).toMatchObject({ end: 'timed-out', state: 'answering' });
});

test.for<[name: string, behave: (socket: Socket) => void]>([
  ['a server that says nothing', () => undefined],
  ['a service that is no web server', (socket) => socket.write('SSH-2.0-OpenSSH_9.6p1\r\n')],
])('%s is listening, and not answering', async ([, behave]) => {
  const port = await peer(behave);
  expect(await wait(`http://127.0.0.1:${port}/`, 'listening').waited).toMatchObject({
    end: 'reached',
    state: 'listening',
  });
  const { waited, sees, callOff } = wait(`http://127.0.0.1:${port}/`, 'answering');
  await sees('listening');
  callOff();
  expect(await waited).toMatchObject({ end: 'aborted', state: 'listening' });
});

test('whoever is only to listen is told nothing', async () => {
  const heard = Promise.withResolvers<number>();
  const port = await peer((socket) =>
    socket
      .on('close', () => heard.resolve(socket.bytesRead))
      .resume()
      .end(),
  );
  await wait(`http://127.0.0.1:${port}/`, 'listening').waited;
  expect(await heard.promise).toBe(0);
});

test('a server that has lost the first question is asked again', async () => {
  let asked = 0;
  const port = await serve((_request, response) => {
    asked += 1;
    if (asked > 1) page(response);
  });
  expect(await wait(`http://127.0.0.1:${port}/`, 'working').waited).toMatchObject({ end: 'reached' });
  expect(asked).toBe(2);
});

test('the address that servers print when they start is waited for as localhost', async () => {
  const port = await serve(({ headers }, response) =>
    response.writeHead(headers.host === `127.0.0.1:${port}` ? 200 : 500).end(),
  );
  expect(await wait(`http://0.0.0.0:${port}/`, 'working').waited).toMatchObject({ end: 'reached' });
});

test('a server that is not ready is asked some times a second, on both addresses of a name together', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(503).end();
  });
  const port = await listen(server, '::');
  const { elapsedMs } = await wait(`http://localhost:${port}/`, 'working', { timeoutMs: 3000 }).waited;
  expect(asked).toBeGreaterThan(2);
  expect(asked).toBeLessThanOrEqual(elapsedMs / 150 + 3);
});

test.for<Wanted>(['listening', 'working'])(
  'called off from the start, or while it waits to be %s, it ends at once',
  async (wanted) => {
    const port = await unusedPort();
    const one = wait(`http://127.0.0.1:${port}/`, wanted);
    one.callOff();
    const other = wait(`http://127.0.0.1:${port}/`, wanted);
    await other.sees('down');
    other.callOff();
    const expected: Partial<Waited> = { end: 'aborted', state: 'down' };
    expect(await Promise.all([one.waited, other.waited])).toMatchObject([expected, expected]);
  },
);

test('it leaves no connection open, not even to a server that says nothing', async () => {
  const server = createTcpServer((socket) => socket.resume());
  const port = await listen(server);
  const { waited, sees, callOff } = wait(`http://127.0.0.1:${port}/`, 'working');
  const [socket]: Socket[] = await once(server, 'connection');
  await sees('listening');
  callOff();
  await waited;
  await vi.waitUntil(() => connectionsOf(server).then((count) => count === 0), { timeout: 10_000 });
  expect(socket?.destroyed).toBe(true);
});

function connectionsOf(server: ReturnType<typeof createTcpServer>): Promise<number> {
  return new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );
}

function sendTo(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}
