import { writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unusedPort } from '../../helper/listen.ts';
import { temporaryFolder } from '../../helper/start-program.ts';
import { until } from '../../until.ts';
import { runPortside } from '../run-portside.ts';
import { freeAsJson, isFree, nodeServer, startServer } from './start-server.ts';

test('a free port: that is said, and 0', async () => {
  const port = await unusedPort();
  const { exitCode, output } = await runPortside(['free', `${port}`]);
  expect(output).toBe(`Nothing is listening on port ${port}: it's free.\n`);
  expect(exitCode).toBe(0);
});

test('a server is shown, and not ended by --dry-run nor where nobody can be asked', async () => {
  const [port, folder] = [await unusedPort(), temporaryFolder()];
  const server = await startServer(nodeServer(port), { port, folder });
  const shown = [
    `Port ${port} is in use.`,
    '',
    `node (process ${server.pid}) from ${folder}`,
    expect.stringMatching(/^ {2}Command: .*node -e require/),
    `  Listens on 127.0.0.1, started less than a minute ago, runs as ${userInfo().username}`,
    '',
  ];
  const dry = await runPortside(['free', `${port}`, '--dry-run']);
  expect(dry.output.split('\n')).toEqual([...shown, expect.stringMatching(/^Would end .*process \d+\)\.$/), '']);
  expect(dry.exitCode).toBe(0);
  const unasked = await runPortside(['free', `:${port}`], 'y\n');
  expect(unasked.output.split('\n')).toEqual([...shown, expect.stringContaining('add --yes'), '']);
  expect(unasked.exitCode).toBe(64);
  expect(await freeAsJson(port)).toMatchObject({ exitCode: 64, free: false, holders: [{ outcome: 'none' }] });
  expect(await freeAsJson(port, '--yes', '--dry-run')).toMatchObject({ exitCode: 0, free: false });
  expect(server.isRunning()).toBe(true);
});

test('--yes ends it, and says that the port is free once it is', async () => {
  const port = await unusedPort();
  const server = await startServer(nodeServer(port), { port });
  const { exitCode, output } = await runPortside(['free', `${port}`, '--yes']);
  expect(output).toMatch(new RegExp(`\n\nPort ${port} is free\\.\n$`));
  expect({ exitCode, isRunning: server.isRunning(), isFree: await isFree(port) }).toEqual({
    exitCode: 0,
    isRunning: false,
    isFree: true,
  });
});

test('what goes with it is told: its other port, and a child with a port of its own', async () => {
  const [port, second, third, folder] = [await unusedPort(), await unusedPort(), await unusedPort(), temporaryFolder()];
  const listening = (on: number) => `require('node:net').createServer().listen(${on}, '127.0.0.1')`;
  writeFileSync(join(folder, 'worker.js'), listening(third));
  writeFileSync(
    join(folder, 'server.js'),
    `const child = require('node:child_process').spawn(process.execPath, ['worker.js'], { stdio: 'ignore' });
    ${listening(second)};
    const wait = setInterval(() => require('node:net').connect(${third}, '127.0.0.1', () => { clearInterval(wait); ${listening(port)}; }).on('error', () => {}), 50);`,
  );
  const server = await startServer([process.execPath, 'server.js'], { port, folder });
  const { holders } = await freeAsJson(port, '--dry-run');
  expect(holders).toMatchObject([
    { decision: 'end', pid: server.pid, otherPorts: [second], also: [{ command: 'node worker.js', ports: [third] }] },
  ]);
  const { output, exitCode } = await runPortside(['free', `${port}`, '--yes']);
  expect(output).toContain(
    `This also ends node worker.js (process ${holders[0].also[0].pid}) on port ${third} and its server on port ${second}.`,
  );
  expect(exitCode).toBe(0);
  // What was said to end has ended.
  await until('the worker’s port is free', () => isFree(third));
});

test.each([['0'], ['65536'], ['http://localhost:3000/'], ['-1'], ['80a']])('%s is no port, and 64', async (typed) => {
  const { exitCode, output, complaint } = await runPortside(['free', '--', typed]);
  expect(complaint).toBe(`portside: “${typed}” isn't a port: give its number, from 1 to 65535\n`);
  expect({ exitCode, output }).toEqual({ exitCode: 64, output: '' });
});

test('a time that is none, and 64', async () => {
  const { exitCode, complaint } = await runPortside(['free', '3000', '--timeout', 'soon']);
  expect(complaint).toBe("portside: “soon” isn't a time to wait: give seconds, up to 3600\n");
  expect(exitCode).toBe(64);
});

test('--help tells every exit code', async () => {
  const { output } = await runPortside(['free', '--help']);
  expect(output.replaceAll(/\s+/g, ' ')).toContain(
    '0 free, 1 not free, 2 unknown, 64 wrong usage or no terminal to ask in',
  );
});
