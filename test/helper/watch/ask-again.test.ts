import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { parseTarget } from '../../../evidence/address/target.ts';
import { readListenRows } from '../../../helper/probes/listeners.ts';
import { askAgain } from '../../../helper/watch/ask-again.ts';
import { listen, unusedPort } from '../listen.ts';

const everyMs = 100;

function question(port: number, signal?: AbortSignal) {
  const target = parseTarget(`http://127.0.0.1:${port}/`);
  if (!target) throw new Error(`no port: ${port}`);
  const expectation = Promise.resolve('web' as const);
  return {
    target,
    address: '127.0.0.1',
    scheme: 'http' as const,
    silenceMs: 30_000,
    expectation,
    ...(signal && { signal }),
  };
}

test.for<[name: string, answered: number]>([
  ['the first question, however late', 1],
  ['a fresh one, where the first was lost', 3],
])('the answer to %s', async ([, answered]) => {
  const answer = vi.fn<RequestListener>();
  const port = await listen(createServer(answer));
  const outcome = askAgain(question(port), everyMs);
  await vi.waitUntil(() => answer.mock.calls.length >= 3, { timeout: 10_000 });
  answer.mock.calls[answered - 1]?.[1].end('Shop');
  if (answered > 1) answer.mockImplementation((_request, response) => response.end('Shop'));
  expect(await outcome).toMatchObject({ kind: 'http', status: 200 });
});

test('nobody is asked again whose program has not taken the first question', async () => {
  const port = await unusedPort();
  const code = `require('node:net').createServer().listen(${port}, '127.0.0.1', () => process.stdout.write('up'))`;
  const server = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void server.kill('SIGKILL'));
  await once(server.stdout, 'data');
  server.kill('SIGSTOP');
  const calledOff = new AbortController();
  const outcome = askAgain(question(port, calledOff.signal), everyMs);
  const waiting = async () => (await readListenRows()).find((row) => row.port === port)?.waiting;
  await vi.waitUntil(async () => (await waiting()) === 1, { timeout: 10_000 });
  await new Promise((resolve) => setTimeout(resolve, 5 * everyMs));
  expect(await waiting()).toBe(1);
  calledOff.abort();
  expect(await outcome).not.toMatchObject({ kind: 'http' });
});
