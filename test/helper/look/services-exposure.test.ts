import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Service } from '../../../evidence/machine/services.ts';
import { HelperProcess } from '../helper-process.ts';
import { peer, unusedPort } from '../listen.ts';
import { fakeEngine } from '../probes/containers/fake-engine.ts';
import { startProgram, temporaryFolder } from '../start-program.ts';

const redis = '/usr/bin/redis-server';

test('a debugger on all addresses is named, and is no page', async () => {
  const port = await unusedPort();
  await startProgram(process.execPath, [`--inspect=0.0.0.0:${port}`, '-e', 'setInterval(() => {}, 1000)'], port);
  expect(await serviceAt(port)).toMatchObject({ program: 'node', reach: 'network', risk: 'debugger', web: false });
});

test('the same on loopback is reached by this computer only', async () => {
  const port = await unusedPort();
  await startProgram(process.execPath, [`--inspect=127.0.0.1:${port}`, '-e', 'setInterval(() => {}, 1000)'], port);
  expect(await serviceAt(port)).toMatchObject({ reach: 'this-computer', risk: 'debugger' });
});

test.skipIf(!existsSync(redis))('a database on all addresses', async () => {
  const port = await unusedPort();
  await startProgram(redis, ['--port', String(port), '--bind', '0.0.0.0', '--save', ''], port);
  expect(await serviceAt(port)).toMatchObject({ reach: 'network', risk: 'database', web: false });
});

test('what carries a port to the internet is named, and its secrets stay where they are', async () => {
  const port = await peer(() => undefined);
  const words = [
    'tunnel',
    '--url',
    `http://localhost:${port}`,
    '--token',
    'hunter2',
    '--hostname',
    'shop.example.test',
  ];
  const tunnel = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', ...words], { argv0: 'cloudflared' });
  onTestFinished(() => void tunnel.kill());
  const service = await serviceAt(port);
  expect(service).toMatchObject({
    reach: 'this-computer',
    through: [{ program: 'cloudflared', pid: tunnel.pid, to: 'shop.example.test', isPublic: true }],
  });
  expect(JSON.stringify(service)).not.toContain('hunter2');
});

test.skipIf(!existsSync(redis))('a published port leads into its container, as its engine says', async () => {
  const port = await unusedPort();
  const id = 'c'.repeat(64);
  const web = {
    Id: id,
    Name: '/shop-db-1',
    State: { Status: 'running', StartedAt: '2026-11-22T10:00:00Z' },
    Config: { Image: 'postgres:17' },
    NetworkSettings: { Ports: { '5432/tcp': [{ HostIp: '0.0.0.0', HostPort: String(port) }] } },
  };
  const engine = await fakeEngine({ '/containers/json?all=1': [{ Id: id }], [`/containers/${id}/json`]: web });
  await startDockerProxy(port);
  vi.stubEnv('CONTAINER_HOST', `unix://${engine}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await serviceAt(port)).toMatchObject({
    reach: 'network',
    risk: 'database',
    container: { engine: 'docker', name: 'shop-db-1', image: 'postgres:17', port: 5432 },
  });
});

/** Any server under the name of the program that holds Docker's ports. */
async function startDockerProxy(port: number): Promise<void> {
  const folder = join(temporaryFolder(), 'bin');
  mkdirSync(folder);
  const proxy = join(folder, 'docker-proxy');
  symlinkSync(realpathSync(redis), proxy);
  await startProgram(proxy, ['--port', String(port), '--bind', '0.0.0.0', '--save', ''], port);
}

async function serviceAt(port: number): Promise<Service | undefined> {
  const helper = new HelperProcess();
  helper.say({ type: 'hello', protocol: 1 });
  helper.say({ type: 'services', id: 1 });
  const answer = await helper.hear(({ type }) => type === 'services');
  return answer.type === 'services' ? answer.services.find((service) => service.port === port) : undefined;
}
