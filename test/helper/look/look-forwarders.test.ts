import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listen, unusedPort } from '../listen.ts';
import { lookAt } from '../look-at.ts';
import { startProgram } from '../start-program.ts';

/** A user that owns nothing. */
const nobody = 65_534;
const hasSocat = spawnSync('socat', ['-V']).status === 0;

async function passOn(to: string): Promise<number> {
  const port = await unusedPort();
  await startProgram('socat', [`TCP-LISTEN:${port},bind=127.0.0.1,fork`, to], port);
  return port;
}

test.skipIf(!hasSocat)('socat to a port where nobody listens, though the other family does', async () => {
  const far = await listen(createServer(), '::1');
  const port = await passOn(`TCP4:127.0.0.1:${far}`);
  const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
  expect(facts.forwarders).toEqual([
    {
      program: 'socat',
      pid: expect.any(Number),
      from: { address: '127.0.0.1', port },
      to: { host: '127.0.0.1', port: far },
      farEnd: 'refused',
      farListeners: [{ address: '::1', port: far }],
    },
  ]);
});

test.skipIf(!hasSocat || process.geteuid?.() !== 0)('a process of another user, which may be a forwarder', async () => {
  const port = await passOn('TCP:127.0.0.1:9');
  process.seteuid?.(nobody);
  onTestFinished(() => process.seteuid?.(0));
  const { facts, unknown } = await lookAt(`http://127.0.0.1:${port}/`);
  expect(facts.owners).toEqual([{ address: '127.0.0.1', parents: [] }]);
  expect(unknown.forwarders).toBe('not-permitted');
});

test.skipIf(!hasSocat)('socat to a server that answers', async () => {
  const far = await listen(createServer((_, response) => response.end()));
  const port = await passOn(`TCP:127.0.0.1:${far}`);
  const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
  expect(facts.forwarders).toMatchObject([{ program: 'socat', to: { port: far }, farEnd: 'accepted' }]);
});

test('a server of its own is no forwarder', async () => {
  const port = await listen(createServer((_, response) => response.end()));
  const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
  expect(facts.forwarders).toEqual([]);
});
