import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineSockets, hasListener } from '../../../../helper/probes/containers/engine-sockets.ts';
import { chosenDockerEngine } from '../../../../helper/system/docker-config.ts';
import { temporaryFolder } from '../../start-program.ts';
import { peerAtSocket } from './fake-engine.ts';

/** A home in which `docker context use NAME` was typed. */
function homeWithContext(name: string, host: string): string {
  const home = temporaryFolder();
  const folder = join(home, '.docker/contexts/meta', createHash('sha256').update(name).digest('hex'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(home, '.docker/config.json'), JSON.stringify({ auths: {}, currentContext: name }));
  const meta = { Name: name, Metadata: {}, Endpoints: { docker: { Host: host, SkipTLSVerify: false } } };
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(meta));
  return home;
}

const home = '/home/nobody-here';

test('the standard places are always looked at, the person’s own with them', () => {
  const sockets = engineSockets({ environment: { XDG_RUNTIME_DIR: '/run/user/4711' }, home });
  expect(sockets).toContain('/run/podman/podman.sock');
  expect(sockets).toContain('/run/user/4711/podman/podman.sock');
  expect(sockets).toContain('/run/user/4711/docker.sock');
});

test('the context in use leads to its socket', () => {
  const own = homeWithContext('desktop-linux', 'unix:///home/me/.docker/desktop/docker.sock');
  expect(engineSockets({ environment: {}, home: own })).toContain('/home/me/.docker/desktop/docker.sock');
  expect(chosenDockerEngine({ environment: { DOCKER_CONTEXT: 'default' }, home: own })).toBeUndefined();
});

test('the environment goes before the context', () => {
  const own = homeWithContext('remote', 'ssh://me@build.test');
  expect(chosenDockerEngine({ environment: {}, home: own })).toEqual({ name: 'remote', host: 'ssh://me@build.test' });
  const environment = { DOCKER_HOST: 'unix:///tmp/one.sock', CONTAINER_HOST: 'unix:///tmp/two.sock' };
  expect(engineSockets({ environment, home: own })).toEqual(expect.arrayContaining(['/tmp/one.sock', '/tmp/two.sock']));
});

test.each(['tcp://10.0.0.7:2375', 'ssh://me@build.test', 'unix://docker.sock', 'npipe:////./pipe/docker'])(
  'nothing is opened for %s',
  (host) => {
    const without = engineSockets({ environment: {}, home });
    expect(engineSockets({ environment: { DOCKER_HOST: host, CONTAINER_HOST: host }, home })).toEqual(without);
  },
);

test('settings that are none are passed over', () => {
  const own = homeWithContext('shop', 'tcp://10.0.0.7:2375');
  writeFileSync(join(own, '.docker/config.json'), '{ "currentContext": ');
  expect(chosenDockerEngine({ environment: {}, home: own })).toBeUndefined();
  writeFileSync(join(own, '.docker/config.json'), '{ "currentContext": 7 }');
  expect(chosenDockerEngine({ environment: {}, home: own })).toBeUndefined();
});

test('the kernel tells whether anybody listens at a socket', async () => {
  const path = await peerAtSocket((socket) => socket.end());
  expect(hasListener(path)).toBe(true);
  expect(hasListener(`${path}.old`)).toBe(false);
});
