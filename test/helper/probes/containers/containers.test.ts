import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { containersAt } from '../../../../helper/probes/containers.ts';
import { temporaryFolder } from '../../start-program.ts';
import { fakeEngine, peerAtSocket } from './fake-engine.ts';

const id = '999d10ed31b48b8562059335ee5927745845c3e0db78e1f8c97ceaf51cb1fc6a';
const otherId = 'baa5f17fe6beb1e8258a7fd81861cd0ee70ba12dfc9fb6ee89bf3090006b2503';

/** What Docker 20.10 says of a container of compose that published 8080 and has exited. */
const exited = {
  Id: id,
  Name: '/shop-web-1',
  State: {
    Status: 'exited',
    OOMKilled: false,
    Pid: 0,
    ExitCode: 3,
    StartedAt: '2026-11-23T03:09:53.40603183Z',
    FinishedAt: '2026-11-23T03:09:54.405078661Z',
  },
  RestartCount: 0,
  HostConfig: { NetworkMode: 'default', PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '8080' }] } },
  NetworkSettings: { Ports: {} },
  Config: {
    Image: 'shop:dev',
    ExposedPorts: { '80/tcp': {} },
    Labels: { 'com.docker.compose.service': 'web', 'com.docker.compose.project': 'shop' },
  },
};

const list = '/containers/json?all=1';
const never = () => false;

test('an exited container keeps its published ports in its configuration', async () => {
  const path = await fakeEngine({ [list]: [{ Id: id, Ports: [] }], [`/containers/${id}/json`]: exited });
  expect(await containersAt(8080, [path], never)).toEqual([
    {
      engine: 'docker',
      name: 'shop-web-1',
      image: 'shop:dev',
      service: 'web',
      project: 'shop',
      state: 'exited',
      startedAt: '2026-11-23T03:09:53.406Z',
      finishedAt: '2026-11-23T03:09:54.405Z',
      exitCode: 3,
      published: [{ hostPort: 8080, containerPort: 80 }],
      exposed: [80],
    },
  ]);
  expect(await containersAt(80, [path], never), 'it is called by its inner port').toHaveLength(1);
  expect(await containersAt(8081, [path], never)).toEqual([]);
});

test('a container that two engines tell of is told once, and one that is gone meanwhile is left out', async () => {
  const answers = { [list]: [{ Id: id }, { Id: otherId }], [`/containers/${id}/json`]: exited };
  const paths = [await fakeEngine(answers), await fakeEngine(answers, 'Libpod-Api-Version: 4.3.1')];
  const found = await containersAt(8080, paths, never);
  expect(found.map(({ engine, name }) => `${engine} ${name}`)).toEqual(['podman shop-web-1']);
});

test('where no engine is there are no containers, unless there are some that nobody tells of', async () => {
  const missing = join(temporaryFolder(), 'docker.sock');
  expect(await containersAt(8080, [missing], never)).toEqual([]);
  await expect(containersAt(8080, [missing], () => true)).rejects.toMatchObject({ reason: 'not-permitted' });
  const podman = await fakeEngine({ [list]: [] }, 'Server: Libpod/4.3.1 (linux)');
  expect(await containersAt(8080, [podman], (asked) => !asked.includes('podman'))).toEqual([]);
});

const hostile = {
  'says nothing': { behave: () => undefined, reason: 'timed-out' },
  'hangs up': { behave: (socket: Writable) => socket.end(), reason: 'helper-failed' },
  'speaks without end': {
    behave: (socket: Writable) => {
      const more = (error?: Error | null) => !error && socket.write(Buffer.alloc(65_536, 'a'), more);
      more();
    },
    reason: 'helper-failed',
  },
  'answers something else': {
    behave: (socket: Writable) => socket.end('HTTP/1.0 200 OK\r\n\r\n{"Id":7}'),
    reason: 'helper-failed',
  },
  'names containers by paths': {
    behave: (socket: Writable) => socket.end('HTTP/1.0 200 OK\r\n\r\n[{"Id":"../../images"}]'),
    reason: 'helper-failed',
  },
};

test.each(Object.entries(hostile))(
  'a socket that %s is given up within three seconds',
  async (_, { behave, reason }) => {
    const path = await peerAtSocket(behave);
    const startedAt = performance.now();
    await expect(containersAt(8080, [path], never)).rejects.toMatchObject({ reason });
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  },
);

test('a socket that is closed to us is told as such', async () => {
  const path = await peerAtSocket((socket) => socket.end());
  chmodSync(path, 0o600);
  chmodSync(dirname(path), 0o755);
  const asOther = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  if (process.getuid?.() !== 0) chmodSync(path, 0o000);
  const script = new URL('print-containers.ts', import.meta.url).pathname;
  const printed = spawnSync(process.execPath, [script, path], { ...asOther, encoding: 'utf8' });
  expect(printed.stdout).toBe('not-permitted');
});
