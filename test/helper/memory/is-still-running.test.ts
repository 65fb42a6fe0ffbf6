import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isStillRunning } from '../../../helper/memory/is-still-running.ts';
import { ownersOfPort } from '../../../helper/probes/owners.ts';
import { peer } from '../listen.ts';

async function thisProcess() {
  const port = await peer((socket) => socket.resume());
  const [owner] = await ownersOfPort(port);
  if (!owner?.process) throw new Error('this process does not see itself');
  return owner.process;
}

test('a process that runs', async () => {
  expect(isStillRunning(await thisProcess())).toBe(true);
});

test('a number that another process has by now names nobody', async () => {
  const { pid } = await thisProcess();
  expect(isStillRunning({ pid, startedAt: '2020-01-01T00:00:00.000Z' })).toBe(false);
});

test('a process that has ended', async () => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  expect(isStillRunning({ pid: child.pid, startedAt: new Date().toISOString() })).toBe(false);
});

test('without a number, or without its start, nobody can tell', async () => {
  expect(isStillRunning({ startedAt: new Date().toISOString() })).toBeUndefined();
  expect(isStillRunning({ pid: process.pid })).toBeUndefined();
});
