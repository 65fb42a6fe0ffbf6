import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { unusedPort } from '../listen.ts';
import { lookAt } from '../look-at.ts';

const unshare = '/usr/bin/unshare';
/** A user may do so in a user namespace of their own, where the system lets them. */
const apart = ['--map-root-user', '--net'];
const canUnshare = spawnSync(unshare, [...apart, 'true']).status === 0;

const hiddenIn = async (port: number) => (await lookAt(`http://127.0.0.1:${port}/`)).facts.network?.hiddenListeners;

test.skipIf(!canUnshare)('a server in a network of its own is told, of the port that it has there', async () => {
  const [port, other] = [await unusedPort(), await unusedPort()];
  const listen = `require('node:net').createServer().listen(${port}, '0.0.0.0', () => console.log('ready'))`;
  const child = spawn(unshare, [...apart, process.execPath, '-e', listen], { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill());
  await once(child.stdout, 'data');
  expect(await hiddenIn(port)).toMatchObject([{ addresses: ['0.0.0.0'], process: { program: 'node' } }]);
  expect(await hiddenIn(other)).toBeUndefined();
});
