import { createServer } from 'node:net';
import { expect, test, vi } from 'vitest';
import { allServices } from '../../../helper/probes/services.ts';
import { listen, unusedPort } from '../listen.ts';
import { lookAt } from '../look-at.ts';

const timeoutMs = 60_000;

interface Recorder {
  port: number;
  connections: number;
  bytes: number;
}

/** A web server that notes what comes to it. */
async function recorder(): Promise<Recorder> {
  const noted = { port: 0, connections: 0, bytes: 0 };
  const server = createServer((socket) => {
    noted.connections += 1;
    socket.on('data', (piece) => {
      noted.bytes += piece.length;
      socket.end('HTTP/1.1 204 No Content\r\n\r\n');
    });
  });
  noted.port = await listen(server);
  return noted;
}

test('a list of what listens costs the listeners nothing, and a look only the one that is asked for', {
  timeout: timeoutMs,
}, async () => {
  const [asked, other] = [await recorder(), await recorder()];
  expect((await allServices()).map(({ port }) => port)).toEqual(expect.arrayContaining([asked.port, other.port]));
  expect(asked).toMatchObject({ connections: 0, bytes: 0 });
  await lookAt(`http://127.0.0.1:${asked.port}/`);
  expect(asked.bytes).toBeGreaterThan(0);
  expect(other).toMatchObject({ connections: 0, bytes: 0 });
});

test('a proxy that the session names is tried for a connection, and hears not a word', {
  timeout: timeoutMs,
}, async () => {
  const proxy = await recorder();
  vi.stubEnv('http_proxy', `http://127.0.0.1:${proxy.port}`);
  const { facts } = await lookAt(`http://127.0.0.1:${await unusedPort()}/`);
  vi.unstubAllEnvs();
  expect(facts.proxy?.reachable).toBe(true);
  expect(proxy).toMatchObject({ connections: 1, bytes: 0 });
});
