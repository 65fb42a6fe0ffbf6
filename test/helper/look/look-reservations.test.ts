import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hasCapability } from '../../../helper/system/linux/has-capability.ts';
import { lookAt } from '../look-at.ts';
import { temporaryFolder } from '../start-program.ts';

const bindService = 10;

test('a high port needs no privilege', async () => {
  const { facts } = await lookAt('http://localhost:40001/');
  expect(facts.reservations).toEqual({
    privilegedBelow: expect.any(Number),
    dynamicRange: { from: expect.any(Number), to: expect.any(Number) },
  });
});

test('a low port: whether programs of this person may take it', async () => {
  const { facts } = await lookAt('http://localhost:3/');
  expect(facts.reservations).toMatchObject({ hasPrivilege: hasCapability('self', bindService) });
});

test.runIf(process.getuid?.() === 0)('a program that wants a low port, and lost the privilege', async () => {
  const folder = temporaryFolder();
  const script = join(folder, 'wait.mjs');
  writeFileSync(script, "console.log('ready'); setInterval(() => 0, 1000);");
  const args = ['--bounding-set=-net_bind_service', process.execPath, script, '--port', '5'];
  const child = spawn('setpriv', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill());
  await once(child.stdout, 'data');
  const { facts } = await lookAt('http://localhost:5/');
  expect(facts.reservations).toMatchObject({ hasPrivilege: false });
});
