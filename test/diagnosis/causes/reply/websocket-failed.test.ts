import { expect, test } from 'vitest';
import { websocketFailed } from '../../../../diagnosis/causes/reply/websocket-failed.ts';
import type { Container } from '../../../../evidence/machine/containers.ts';
import { failedCall, page } from '../../calls.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, failed, http, reply } from '../../evidence.ts';

const socket = 'ws://127.0.0.1:3000/';
const accepts = connect({ '127.0.0.1': 'accepted' });
const notOpened = failedCall('websocket', { resource: 'websocket' });
const refused = failedCall('refused', { resource: 'websocket' });
/** What the helper's own handshake was answered. */
const handshake = (status: number) => [{ ...reply('http://127.0.0.1', http(status)), upgrade: true }];
const inContainer: Container = {
  engine: 'docker',
  name: 'shop',
  state: 'running',
  published: [{ hostPort: 5173, containerPort: 3000 }],
};

describeCause(websocketFailed, [
  ...[200, 400, 401, 403, 404, 426, 500].map((status) => ({
    name: `the handshake is answered ${status}`,
    url: socket,
    facts: { attempt: notOpened, exchange: { status } },
    is: 'certain' as const,
  })),
  {
    name: 'the browser tells no status, and the helper is answered 404',
    url: socket,
    facts: { attempt: notOpened, connect: accepts, replies: handshake(404) },
    is: 'likely',
  },
  {
    name: 'the handshake goes well for the helper',
    url: socket,
    facts: { attempt: notOpened, connect: accepts, replies: handshake(101) },
    is: 'likely',
  },
  {
    name: 'the port accepts, and that is all',
    url: socket,
    facts: { attempt: notOpened, connect: accepts },
    is: 'likely',
  },
  { name: 'the browser said so', url: socket, facts: { attempt: failed('websocket') }, is: 'likely' },
  {
    name: 'hot reload asks another port than the page is on, and is refused',
    url: socket,
    facts: { attempt: refused },
    is: 'likely',
  },
  {
    name: 'the same, and a container publishes that port as the one of the page',
    url: socket,
    facts: { attempt: refused, connect: bothRefuse, containers: [inContainer] },
    is: 'certain',
  },
  {
    name: 'a socket of the application, on a port where nobody listens',
    url: 'ws://127.0.0.1:3000/chat/rooms',
    facts: { attempt: refused, connect: bothRefuse },
    is: 'ruled out',
  },
  {
    name: 'the page and its socket share the port, which is dead',
    url: 'ws://127.0.0.1:5173/',
    facts: { attempt: refused, connect: bothRefuse },
    is: 'ruled out',
  },
  {
    name: 'a page elsewhere, and nobody listens',
    url: socket,
    facts: { attempt: { ...refused, from: 'https://example.test' }, connect: bothRefuse },
    is: 'ruled out',
  },
  {
    name: 'the proxy before it has nobody behind it',
    url: socket,
    facts: { attempt: notOpened, exchange: { status: 502 } },
    is: 'ruled out',
  },
  {
    name: 'the port speaks another protocol',
    url: socket,
    facts: {
      attempt: notOpened,
      connect: accepts,
      replies: [reply('http://127.0.0.1', { kind: 'not-http', protocol: 'redis' })],
    },
    is: 'ruled out',
  },
  {
    name: 'the socket opened',
    url: socket,
    facts: { attempt: { ...answered(101), resource: 'websocket', from: page } },
    is: 'ruled out',
  },
  {
    name: 'a call that is no socket',
    url: 'http://127.0.0.1:3000/',
    facts: { attempt: failedCall('other'), exchange: { status: 404 }, connect: accepts },
    is: 'ruled out',
  },
  { name: 'nothing is known of it', url: socket, facts: {}, is: 'ruled out' },
]);

test('the port to tell the client is named', () => {
  const facts = { attempt: refused, connect: bothRefuse, containers: [inContainer] };
  const { title, why, steps } = wordsOf(websocketFailed, socket, facts);
  expect(title).toBe('The page on port 5173 opens its WebSocket on port 3000, where nothing is listening');
  expect(why).toContain('published as 5173');
  expect(steps[0]?.text).toContain('`server.hmr.clientPort`');
});
