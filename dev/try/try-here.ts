/**
 * `npm run try:here`: the built program on the system at hand, whichever that is: it looks at a server of its own and at a port without one, lists what
 * listens, and is installed, tried and removed, in a folder that goes away.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const timeoutMs = 60_000;
const failures: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'portside here '));

// In a thread of its own, as this one waits for each program to end.
const thread = new Worker(
  `const { createServer } = require('node:http');
const { parentPort } = require('node:worker_threads');
const server = createServer((_, response) => response.end('<title>Shop</title>'));
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`,
  { eval: true },
);
const [port] = await once(thread, 'message');
const works = portside(['check', `http://127.0.0.1:${port}/`, '--json'], 0);
expect('connect and listeners are known', /"connect": ?[[{]/.test(works) && /"listeners": ?[[{]/.test(works));
const listed = portside(['listeners', '--json'], 0);
expect('the server is listed, with its program', listed.includes(String(port)) && listed.includes('node'));
await thread.terminate();
const dead = await freePort();
expect(
  'the cause is named',
  portside(['check', `http://127.0.0.1:${dead}/`, '--json'], 1).includes('nothing-listening'),
);
if (process.platform === 'win32') console.log('A browser on Windows asks the registry: try:windows tries that.');
else {
  const place = ['--browser', 'chromium', '--manifest-dir', join(folder, 'hosts')];
  for (const command of ['install', 'status', 'uninstall']) portside([command, ...place], 0);
  expect('nothing is left', readdirSync(folder).length === 0);
}
rmSync(folder, { recursive: true, force: true });
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

function portside(words: string[], code: number): string {
  const program = ['.output/portside/portside.cjs', ...words, '--lang', 'en'];
  const { stdout, stderr, status } = spawnSync(process.execPath, program, { encoding: 'utf8', timeout: timeoutMs });
  console.log(`> portside ${words.join(' ')}\n${stdout}${stderr}`);
  expect(`portside ${words[0]} ends with ${code}`, status === code);
  return stdout;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function expect(what: string, isSo: boolean): void {
  if (!isSo) failures.push(`Not so: ${what}`);
}
