import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { browserFacts, factNames } from '../../../evidence/index.ts';
import { listen, unusedPort } from '../listen.ts';
import { lookAt } from '../look-at.ts';

test('nothing listens: both families refuse, and nothing more is asked', async () => {
  const { facts } = await lookAt(`http://localhost:${await unusedPort()}/`);
  expect(facts.connect).toMatchObject([
    { address: '127.0.0.1', result: 'refused', code: 'ECONNREFUSED' },
    { address: '::1', result: 'refused' },
  ]);
  expect(facts).toMatchObject({ owners: [], replies: [] });
});

test('each fact is told, as known or with the reason why not', async () => {
  const port = await listen(answering());
  const { facts, unknown } = await lookAt(`http://127.0.0.1:${port}/`);
  const told = [...Object.keys(facts), ...Object.keys(unknown)].sort();
  const ofMachine = factNames.filter((name) => !browserFacts.some((one) => one === name));
  expect(told).toEqual(ofMachine.sort());
});

test.for([
  ['127.0.0.1', 'accepted', 'refused'],
  ['::1', 'refused', 'accepted'],
  ['::', 'accepted', 'accepted'],
])('a server on %s', async ([host, ipv4, ipv6]) => {
  const port = await listen(
    createServer((_, response) => response.end('x')),
    host,
  );
  const { facts } = await lookAt(`http://localhost:${port}/`);
  expect(facts.connect?.map(({ address, result }) => [address, result])).toEqual([
    ['127.0.0.1', ipv4],
    ['::1', ipv6],
  ]);
  expect(facts.listeners).toContainEqual({ address: host, port, waiting: 0, uid: process.getuid?.() });
  expect(facts.services?.map((service) => service.port)).not.toContain(port);
});

test('another address of 127/8 is tried beside the usual two', async () => {
  const port = await listen(answering());
  const { facts } = await lookAt(`http://127.0.0.2:${port}/`);
  expect(facts.connect?.map(({ address, result }) => [address, result])).toEqual([
    ['127.0.0.2', 'refused'],
    ['127.0.0.1', 'accepted'],
    ['::1', 'refused'],
  ]);
});

test('the owner: who, from where, how started, and from whom', async () => {
  const port = await listen(answering());
  const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
  expect(facts.owners).toMatchObject([
    {
      address: '127.0.0.1',
      process: { pid: process.pid, program: 'node', project: 'portside', folder: expect.any(String) },
    },
  ]);
  const { startedAt = '', files, user } = facts.owners?.[0]?.process ?? {};
  expect(Math.abs(Date.parse(startedAt) - (Date.now() - process.uptime() * 1000))).toBeLessThan(3_000);
  expect(files?.open).toBeGreaterThan(3);
  expect(files?.limit).toBeGreaterThan(files?.open ?? 0);
  expect(user).toBeTruthy();
});

test('a suspended server: its state, and the request nobody reads', async () => {
  const script = "require('http').createServer().listen(0,'127.0.0.1',function(){console.log(this.address().port)})";
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [port] = await once(child.stdout, 'data');
  child.kill('SIGSTOP');
  const { facts } = await lookAt(`http://127.0.0.1:${Number(port)}/`);
  expect(facts.owners?.[0]?.process).toMatchObject({ pid: child.pid, state: 'stopped' });
  expect(facts.replies?.[0]?.outcome).toEqual({ kind: 'silent' });
  expect(facts.stall).toMatchObject([
    { client: 'established', unacknowledgedBytes: 0, server: { state: 'established', accepted: false } },
  ]);
  expect(facts.stall?.[0]?.server?.unreadBytes).toBeGreaterThan(100);
});

test('a server whose handler never answers has read the request', async () => {
  const port = await listen(createServer(() => undefined));
  const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
  expect(facts.stall).toMatchObject([{ server: { accepted: true, unreadBytes: 0 }, queueOverflows: 0 }]);
});

const takesSixteenBytes = `import socket
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
held = []
while True:
    held.append(server.accept()[0])
    held[-1].recv(16)
`;

test('a script that takes the first bytes of a request, and works on them, has read a part', async () => {
  const child = spawn('python3', ['-c', takesSixteenBytes], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [port] = await once(child.stdout, 'data');
  const { facts } = await lookAt(`http://127.0.0.1:${Number(port)}/`);
  expect(facts.stall).toMatchObject([{ server: { accepted: true, readBytes: 16 } }]);
  expect(facts.stall?.[0]?.server?.unreadBytes).toBeGreaterThan(100);
});

test('behind a 502, the servers the error page names', async () => {
  const upstream = await listen(createServer());
  const gone = await unusedPort();
  const page = `<h1>Bad Gateway</h1> connect ECONNREFUSED 127.0.0.1:${gone}, fallback http://localhost:${upstream}`;
  const port = await listen(createServer((_, response) => response.writeHead(502).end(page)));
  const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
  expect(facts.upstreams).toMatchObject([
    { url: `tcp://127.0.0.1:${gone}`, namedBy: 'error page', result: 'refused' },
    { url: `http://localhost:${upstream}`, namedBy: 'error page', result: 'accepted' },
  ]);
});

function answering(): Server {
  return createServer((_, response) => response.end('x'));
}
