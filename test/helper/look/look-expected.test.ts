import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Expected } from '../../../evidence/port/expected.ts';
import { unusedPort } from '../listen.ts';
import { lookAt } from '../look-at.ts';
import { temporaryFolder } from '../start-program.ts';

/** Runs a script of its own folder, and waits for its first word. */
async function run(script: string, args: string[], name = 'server.mjs', forNode: string[] = []): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "sample-shop" }');
  const path = join(folder, 'bin', name);
  writeFileSync(path, `${script}\nconsole.log('ready'); setInterval(() => 0, 1000);`);
  const child = spawn(process.execPath, [...forNode, path, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill());
  await once(child.stdout, 'data');
  return folder;
}

/** Of all programs of this machine, those that run in the test's folder. */
async function expectedIn(folder: string, port: number): Promise<Expected> {
  const { facts } = await lookAt(`http://localhost:${port}/`);
  return (facts.expected ?? []).filter(({ process }) => process.folder === folder);
}

const listenOn = (port: number) =>
  `import { createServer } from 'node:http'; await new Promise((done) => createServer().listen(${port}, '127.0.0.1', done));`;

test('a server that names the port and has not taken it', async () => {
  const port = await unusedPort();
  const folder = await run('', ['--port', `${port}`]);
  const [one, ...others] = await expectedIn(folder, port);
  expect(others).toEqual([]);
  expect(one).toMatchObject({ reason: 'names-port', listensOn: [] });
  expect(one?.process).toMatchObject({ program: 'node', project: 'sample-shop', startedAt: expect.any(String) });
});

test('one that names the port, and listens on another', async () => {
  const [port, taken] = [await unusedPort(), await unusedPort()];
  const folder = await run(listenOn(taken), ['--port', `${port}`]);
  expect(await expectedIn(folder, port)).toMatchObject([
    { reason: 'names-port', listensOn: [{ address: '127.0.0.1', port: taken }] },
  ]);
});

test('its debugger is no port that it listens on instead', async () => {
  const [port, inspector] = [await unusedPort(), await unusedPort()];
  const folder = await run('', ['--port', `${port}`], 'server.mjs', [`--inspect=127.0.0.1:${inspector}`]);
  expect(await expectedIn(folder, port)).toMatchObject([{ reason: 'names-port', listensOn: [] }]);
});

test('one that holds the port is where it ought to be', async () => {
  const port = await unusedPort();
  expect(await expectedIn(await run(listenOn(port), ['--port', `${port}`]), port)).toEqual([]);
});

test('one that holds the port through a program it started, as npm does', async () => {
  const port = await unusedPort();
  const child = `import { spawn } from 'node:child_process'; import { once } from 'node:events';
    const child = spawn(process.execPath, ['--input-type=module', '--eval', ${JSON.stringify(`${listenOn(port)} console.log(1)`)}], { stdio: ['ignore', 'pipe', 'ignore'] });
    process.on('SIGTERM', () => { child.kill(); process.exit(); });
    await once(child.stdout, 'data');`;
  expect(await expectedIn(await run(child, ['--port', `${port}`]), port)).toEqual([]);
});

test('a server of a known kind that listens nowhere yet', async () => {
  const folder = await run('', [], 'vite.mjs');
  expect(await expectedIn(folder, await unusedPort())).toEqual([]);
  const known = await run('', ['dev'], 'astro');
  expect(await expectedIn(known, await unusedPort())).toMatchObject([
    { reason: 'listens-nowhere', listensOn: [], process: { framework: 'astro' } },
  ]);
});

test('a program that goes to the port is not expected there', async () => {
  const port = await unusedPort();
  expect(await expectedIn(await run('', [`http://localhost:${port}/`]), port)).toEqual([]);
});
