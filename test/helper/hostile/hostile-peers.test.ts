import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { FoundOut } from '../../../evidence/index.ts';
import { HelperProcess } from '../helper-process.ts';
import { peer } from '../listen.ts';

const opener = fileURLToPath(new URL('open-connections.ts', import.meta.url));
const timeoutMs = 60_000;

/** A bare node takes 45 MB, and what the helper hears is limited: no peer makes it grow far beyond. */
const maxMemoryMb = 160;

/** What a probe hears, and what waits in the buffers of both ends by then. */
const maxBytes = 32 * 2 ** 20;

const piece = Buffer.alloc(65_536, 'x');

/** What a peer does with each connection; all of them go on for ever. */
const peers: Record<string, (socket: Socket, count: (bytes: number) => void) => void> = {
  'a banner without end': (socket, count) => flood(socket, piece, count),
  'headers without end': (socket, count) => {
    socket.write('HTTP/1.1 200 OK\r\nX-Long: ');
    flood(socket, piece, count);
  },
  'a chunk as long as it likes': (socket, count) => {
    socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\n');
    flood(socket, piece, count);
  },
  'TLS records of garbage without end': (socket, count) =>
    flood(socket, Buffer.from('1603030004ffffffff', 'hex'), count),
  'HTTP/2 frames without end': (socket, count) => flood(socket, Buffer.from('000000040000000000', 'hex'), count),
};

for (const [name, behave] of Object.entries(peers)) {
  test(`the helper has heard enough, and stays small: ${name}`, { timeout: timeoutMs }, async () => {
    let written = 0;
    const port = await peer((socket) => behave(socket, (bytes) => (written += bytes)));
    for (const scheme of ['http', 'https']) {
      const { helper } = await look(`${scheme}://127.0.0.1:${port}/`);
      expect(peakMemoryMb(helper.pid)).toBeLessThan(maxMemoryMb);
    }
    expect(written).toBeLessThan(maxBytes * 2);
  });
}

test('a port with ten thousand connections is looked at like any other', { timeout: timeoutMs }, async () => {
  const port = await peer((socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\n\r\nhere')));
  await openConnections(port, 10_000);
  const { found, helper } = await look(`http://127.0.0.1:${port}/`);
  expect(found.facts.replies?.[0]?.outcome).toMatchObject({ kind: 'http', status: 200 });
  expect(found.facts.owners?.[0]?.process?.pid).toBe(process.pid);
  expect(peakMemoryMb(helper.pid)).toBeLessThan(maxMemoryMb);
});

/** One look by a helper of its own. */
async function look(url: string): Promise<{ found: FoundOut; helper: HelperProcess }> {
  const helper = new HelperProcess();
  helper.say({ type: 'hello', protocol: 1 });
  helper.say({ type: 'look', id: 1, url });
  await helper.hear(({ type }) => type === 'done');
  const found: FoundOut = { facts: {}, unknown: {} };
  for (const answer of helper.answers) if (answer.type === 'facts') Object.assign(found.facts, answer.found.facts);
  return { found, helper };
}

function flood(socket: Socket, bytes: Buffer, count: (bytes: number) => void): void {
  const more = () => {
    if (!socket.writable) return;
    count(bytes.length);
    socket.write(bytes, () => setImmediate(more));
  };
  more();
}

async function openConnections(port: number, count: number): Promise<void> {
  const child = spawn(process.execPath, [opener, `${port}`, `${count}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  await once(child.stdout, 'data');
}

/** `VmHWM:   61234 kB` */
function peakMemoryMb(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
