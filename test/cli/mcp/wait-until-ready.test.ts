import { createServer } from 'node:http';
import type { Progress } from '@modelcontextprotocol/client';
import { expect, test } from 'vitest';
import { listen, peer, unusedPort } from '../../helper/listen.ts';
import { startAgent } from './start-agent.ts';

const shop = () => createServer((_, response) => response.end('<title>Shop</title>'));

/** Says "not yet", and tells of each request. */
async function startingServer(hear: () => void): Promise<number> {
  return listen(
    createServer((_, response) => {
      hear();
      response.writeHead(503, { 'retry-after': '1' }).end('Starting');
    }),
  );
}

test('a server that comes up meanwhile: as soon as it works, with the progress that was asked for', async () => {
  const { ask } = await startAgent();
  const port = await unusedPort();
  const told: Progress[] = [];
  const onprogress = (progress: Progress) => {
    told.push(progress);
    // It has been seen to be down.
    if (told.length === 1) void listen(shop(), '127.0.0.1', port);
  };
  const { text, content } = await ask(
    'wait_until_ready',
    { url: `http://127.0.0.1:${port}/?key=SECRET`, timeout: 50 },
    { onprogress },
  );
  expect(content).toMatchObject({
    version: 1,
    ready: true,
    state: 'working',
    url: `http://127.0.0.1:${port}/?key=***`,
  });
  expect(text).toMatch(new RegExp(`^http://127.0.0.1:${port}/\\?key=\\*\\*\\* works, after `));
  expect(content).not.toHaveProperty('diagnosis');
  expect(told[0]).toMatchObject({ total: 50_000, message: 'nothing is listening yet' });
  const steps = told.map(({ progress }) => progress);
  expect(steps).toEqual([...new Set(steps)].sort((one, other) => one - other));
});

test('the time is up: why it is not ready', async () => {
  const { ask } = await startAgent();
  const port = await unusedPort();
  const { text, content, isError } = await ask('wait_until_ready', { url: `http://127.0.0.1:${port}/`, timeout: 0.5 });
  expect(text).toMatch(
    new RegExp(
      `^Nothing is listening on port ${port} \\(certain\\)\\.\nhttp://127.0.0.1:${port}/ didn't work within 500 ms\n`,
    ),
  );
  expect(content).toMatchObject({ ready: false, state: 'down', diagnosis: { verdict: 'cause-found' } });
  expect(isError).toBe(false);
});

test.each([
  ['listening', true],
  ['answering', false],
])('a server that accepts and says nothing is %s: %s', async (wanted, ready) => {
  const { ask } = await startAgent();
  const port = await peer(() => undefined);
  const { content } = await ask('wait_until_ready', { url: `http://127.0.0.1:${port}/`, for: wanted, timeout: 3 });
  expect(content).toMatchObject({ ready, state: 'listening' });
});

test.each([
  ['answering', true],
  ['working', false],
])('a server that answers with its own error is %s: %s', async (wanted, ready) => {
  const { ask } = await startAgent();
  const port = await listen(createServer((_, response) => response.writeHead(500).end('Oops')));
  const { content } = await ask('wait_until_ready', { url: `http://127.0.0.1:${port}/`, for: wanted, timeout: 3 });
  expect(content).toMatchObject({ ready, state: 'answering' });
});

test('called off: nobody is asked any more', async () => {
  const { ask } = await startAgent();
  const calledOff = new AbortController();
  let requests = 0;
  const port = await startingServer(() => {
    requests += 1;
    if (requests === 2) calledOff.abort('enough');
  });
  const url = `http://127.0.0.1:${port}/`;
  await expect(ask('wait_until_ready', { url, timeout: 50 }, { signal: calledOff.signal })).rejects.toThrow('enough');
  // Ten times as long as between two questions; the same process still answers.
  await ask('wait_until_ready', { url: `http://127.0.0.1:${await unusedPort()}/`, timeout: 2.5 });
  expect(requests).toBeLessThanOrEqual(3);
});
