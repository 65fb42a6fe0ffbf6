import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { endHolder } from '../../../cli/free/end-holder.ts';
import { findHolders } from '../../../cli/free/find-holders.ts';
import { marksOf } from '../../../cli/free/process-mark.ts';
import { unusedPort } from '../../helper/listen.ts';
import { temporaryFolder } from '../../helper/start-program.ts';
import { until } from '../../until.ts';
import { runPortside } from '../run-portside.ts';
import { freeAsJson, isFree, nodeServer, startServer } from './start-server.ts';

const timeoutMs = 10_000;

test('one that ignores it is not forced: that is said, with the command that would, and 1', async () => {
  const port = await unusedPort();
  const code = `process.on('SIGTERM', () => {}); require('node:http').createServer().listen(${port}, '127.0.0.1')`;
  const server = await startServer([process.execPath, '-e', code], { port });
  const { exitCode, output } = await runPortside(['free', `${port}`, '--yes', '--timeout', '1']);
  expect(output).toContain(`It still has port ${port} after 1 s.`);
  expect(output).toContain(`\n     kill -KILL ${server.pid}\n`);
  expect(output).not.toContain('is free');
  expect({ exitCode, isRunning: server.isRunning() }).toEqual({ exitCode: 1, isRunning: true });
});

test('one that takes its time is waited for', async () => {
  const port = await unusedPort();
  const code = `process.on('SIGTERM', () => setTimeout(process.exit, 3000)); require('node:http').createServer().listen(${port}, '127.0.0.1')`;
  await startServer([process.execPath, '-e', code], { port });
  expect(await freeAsJson(port, '--yes')).toMatchObject({ exitCode: 0, free: true, holders: [{ outcome: 'ended' }] });
});

test('one that lets go of its port and goes on is as good', async () => {
  const port = await unusedPort();
  const code = `const server = require('node:http').createServer().listen(${port}, '127.0.0.1'); process.on('SIGTERM', () => server.close()); setInterval(() => {}, 1000)`;
  const server = await startServer([process.execPath, '-e', code], { port });
  const { exitCode, free } = await freeAsJson(port, '--yes');
  expect({ exitCode, free, isRunning: server.isRunning() }).toEqual({ exitCode: 0, free: true, isRunning: true });
});

test('one that a program of its own starts again: who did, and 1', async () => {
  const [folder, port] = [temporaryFolder(), await unusedPort()];
  const serve = nodeServer(port).map((word) => JSON.stringify(word));
  writeFileSync(
    join(folder, 'keep.js'),
    `const start = () => require('node:child_process').spawn(${serve[0]}, [${serve.slice(1).join()}]).on('exit', start); start();`,
  );
  const keeper = await startServer([process.execPath, 'keep.js'], { port, folder });
  const { exitCode, output } = await runPortside(['free', `${port}`, '--yes']);
  expect(output).toMatch(
    new RegExp(`It ended, but node \\(process \\d+\\) from ${folder} took port ${port} right away`),
  );
  expect(output).toContain(`keep.js (process ${keeper.pid}), which started the new one.`);
  expect({ exitCode, isFree: await isFree(port) }).toEqual({ exitCode: 1, isFree: false });
});

test('one that is suspended is woken to end', async () => {
  const port = await unusedPort();
  const server = await startServer(nodeServer(port), { port });
  process.kill(server.pid, 'SIGSTOP');
  const shown = await runPortside(['free', `${port}`, '--dry-run']);
  expect(shown.output).toContain("  It's suspended: fg in its terminal resumes it\n");
  const { exitCode, free } = await freeAsJson(port, '--yes');
  expect({ exitCode, free, isRunning: server.isRunning() }).toEqual({ exitCode: 0, free: true, isRunning: false });
});

test('nothing is ended where the number belongs to another process by now', async () => {
  const port = await unusedPort();
  const server = await startServer(nodeServer(port), { port });
  const [found] = await findHolders(port);
  const marks = new Map([[server.pid, 'started at another time']]);
  expect(found && (await endHolder({ ...found, marks }, port, timeoutMs))).toEqual({ kind: 'changed' });
  expect(server.isRunning()).toBe(true);
  // The same with its real mark.
  expect(found?.marks).toEqual(await marksOf([server.pid]));
  expect(found && (await endHolder(found, port, timeoutMs))).toEqual({ kind: 'ended' });
});

test('nothing is ended where the port has changed hands meanwhile', async () => {
  const port = await unusedPort();
  const first = await startServer(nodeServer(port), { port });
  const [found] = await findHolders(port);
  process.kill(first.pid);
  await until('the port is free', () => isFree(port));
  const second = await startServer(nodeServer(port), { port });
  expect(found && (await endHolder(found, port, timeoutMs))).toEqual({ kind: 'changed' });
  expect(second.isRunning()).toBe(true);
});

test('what was started in a session of its own goes on, as it would after Ctrl+C', async () => {
  const [folder, port, other] = [temporaryFolder(), await unusedPort(), await unusedPort()];
  const words = nodeServer(other)
    .slice(1)
    .map((word) => JSON.stringify(word));
  writeFileSync(
    join(folder, 'server.js'),
    `const child = require('node:child_process').spawn(process.execPath, [${words}], { stdio: 'ignore', detached: true });
    require('node:fs').writeFileSync('pid', String(child.pid));
    require('node:http').createServer().listen(${port}, '127.0.0.1');`,
  );
  await startServer([process.execPath, 'server.js'], { port, folder });
  await until('the other port is taken', async () => !(await isFree(other)));
  const child = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  onTestFinished(() => void process.kill(child));
  const { exitCode, holders } = await freeAsJson(port, '--yes');
  expect(holders).toMatchObject([{ also: [], outcome: 'ended' }]);
  expect({ exitCode, isOtherFree: await isFree(other) }).toEqual({ exitCode: 0, isOtherFree: false });
});

test('a database that goes with a server is not ended by --yes', async () => {
  const [folder, port, other] = [temporaryFolder(), await unusedPort(), await unusedPort()];
  const perl = `my $s = IO::Socket::INET->new(LocalAddr => '127.0.0.1:${other}', Listen => 5) or die; sleep 600;`;
  writeFileSync(
    join(folder, 'server.js'),
    `const { spawn } = require('node:child_process');
    require('node:fs').copyFileSync('/usr/bin/perl', '${folder}/redis-server');
    spawn('${folder}/redis-server', ['-MIO::Socket::INET', '-e', ${JSON.stringify(perl)}], { stdio: 'ignore' });
    require('node:http').createServer().listen(${port}, '127.0.0.1');`,
  );
  const server = await startServer([process.execPath, 'server.js'], { port, folder });
  await until('the other port is taken', async () => !(await isFree(other)));
  const { exitCode, output } = await runPortside(['free', `${port}`, '--yes']);
  expect(output).toContain('Other programs may depend on redis-server.');
  expect(output).toContain('--yes doesn');
  expect({ exitCode, isRunning: server.isRunning() }).toEqual({ exitCode: 1, isRunning: true });
});
