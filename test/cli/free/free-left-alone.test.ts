import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { listen, unusedPort } from '../../helper/listen.ts';
import { fakeEngine } from '../../helper/probes/containers/fake-engine.ts';
import { temporaryFolder } from '../../helper/start-program.ts';
import { runPortside } from '../run-portside.ts';
import { freeAsJson, isFree, nodeServer, startServer } from './start-server.ts';

const perl = '/usr/bin/perl';
const setpriv = '/usr/bin/setpriv';
/** On Debian and elsewhere: nobody and nogroup. */
const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
const canBeNobody = process.getuid?.() === 0 && spawnSync(setpriv, [...nobody, 'true']).status === 0;

/** Listens without an end, written in Perl. */
function listening(port: number): string[] {
  const code = `my $s = IO::Socket::INET->new(LocalAddr => '127.0.0.1:${port}', Listen => 5) or die; sleep 600;`;
  return ['-MIO::Socket::INET', '-e', code];
}

/** A program of this name that does no more than have the port. */
function imitation(name: string, port: number): Promise<{ pid: number; isRunning(): boolean }> {
  const program = join(temporaryFolder(), name);
  copyFileSync(perl, program);
  chmodSync(program, 0o755);
  return startServer([program, ...listening(port)], { port });
}

describe('is left alone, with the right way instead', () => {
  test.each([
    ['docker-proxy', 'docker', /^docker ps --filter publish=\d+$/],
    ['com.docker.backend', 'docker', /^docker ps --filter publish=\d+$/],
    ['vpnkit', 'docker', /^docker ps --filter publish=\d+$/],
    ['OrbStack Helper', 'docker', /^docker ps --filter publish=\d+$/],
    ['rootlessport', 'podman', /^podman ps$/],
    ['gvproxy', 'podman', /^podman ps$/],
    ['limactl', 'lima', /^limactl list$/],
    ['wslrelay', 'wsl', /^wsl -- ss -ltnp "sport = :\d+"$/],
    ['redis-server', 'database', /^systemctl status \d+$/],
    ['code-server', 'editor', /^$/],
    ['ssh', 'tunnel', /^$/],
    ['systemd-resolved', 'service', /^systemctl status \d+$/],
  ])('a program by the name of %s', async (name, kind, command) => {
    const port = await unusedPort();
    const program = await imitation(name, port);
    const { exitCode, free, holders } = await freeAsJson(port, '--yes');
    expect(holders).toMatchObject([{ decision: 'leave', why: 'kind', kind, outcome: 'none' }]);
    expect(holders[0].instead.command ?? '').toMatch(command);
    expect({ exitCode, free, isRunning: program.isRunning() }).toEqual({ exitCode: 1, free: false, isRunning: true });
  });

  test('the container whose port docker-proxy has, by its name', async () => {
    const port = await unusedPort();
    const program = await imitation('docker-proxy', port);
    const id = '999d10ed31b48b8562059335ee5927745845c3e0db78e1f8c97ceaf51cb1fc6a';
    const inspected = {
      Id: id,
      Name: '/shop-web-1',
      State: { Status: 'running', Pid: 0, StartedAt: '2026-11-22T13:00:00Z' },
      RestartCount: 0,
      Config: { Image: 'shop:dev' },
      HostConfig: {},
      NetworkSettings: { Ports: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: `${port}` }] } },
    };
    const engine = await fakeEngine({ '/containers/json?all=1': [{ Id: id }], [`/containers/${id}/json`]: inspected });
    vi.stubEnv('DOCKER_HOST', `unix://${engine}`);
    const { exitCode, output } = await runPortside(['free', `${port}`, '--yes']).finally(() => vi.unstubAllEnvs());
    expect(output).toContain("If you don't need the container shop-web-1, stop it:\n     docker stop shop-web-1\n");
    expect({ exitCode, isRunning: program.isRunning() }).toEqual({ exitCode: 1, isRunning: true });
  });

  test('the program that the command itself runs in', async () => {
    const port = await listen(createServer());
    const { exitCode, holders } = await freeAsJson(port, '--yes');
    expect(holders).toMatchObject([{ decision: 'leave', why: 'ancestor', process: { pid: process.pid } }]);
    expect({ exitCode, isFree: await isFree(port) }).toEqual({ exitCode: 1, isFree: false });
  });
});

test('of two programs on a port the one is ended that may be, and the other stays', async () => {
  const port = await unusedPort();
  const kept = await imitation('docker-proxy', port);
  const ended = await startServer(nodeServer(port, '::1'), { port, sockets: 2 });
  const { exitCode, output } = await runPortside(['free', `${port}`, '--yes']);
  expect(output).toMatch(new RegExp(`^Port ${port} is in use by 2 programs\\.\n`));
  expect(output).toContain(`docker ps --filter publish=${port}`);
  expect(output).toMatch(new RegExp(`\nPort ${port} is still in use\\.\n$`));
  expect([exitCode, kept.isRunning(), ended.isRunning()]).toEqual([1, true, false]);
});

describe.skipIf(!canBeNobody)('another user’s program (needs root to become one)', () => {
  const asNobody = (port: number) => [setpriv, ...nobody, perl, ...listening(port)];

  test('is left alone by root too', async () => {
    const port = await unusedPort();
    const server = await startServer(asNobody(port), { port });
    const { exitCode, holders } = await freeAsJson(port, '--yes');
    const instead = { command: `sudo -u nobody kill ${server.pid}` };
    expect(holders).toMatchObject([{ decision: 'leave', why: 'other-user', user: 'nobody', instead }]);
    expect({ exitCode, isRunning: server.isRunning() }).toEqual({ exitCode: 1, isRunning: true });
  });

  test('is the person’s own where root is that user by sudo', async () => {
    const port = await unusedPort();
    const server = await startServer(asNobody(port), { port });
    vi.stubEnv('SUDO_UID', '65534');
    const { exitCode, holders } = await freeAsJson(port, '--yes').finally(() => vi.unstubAllEnvs());
    expect(holders).toMatchObject([{ pid: server.pid, outcome: 'ended' }]);
    expect(exitCode).toBe(0);
  });

  test('can’t be seen by anybody else', async () => {
    const port = await unusedPort();
    const server = await startServer([perl, ...listening(port)], { port });
    const words = [...nobody, process.execPath, 'cli/main.ts', 'free', `${port}`, '--yes', '--json'];
    const { stdout, status } = spawnSync(setpriv, words, { encoding: 'utf8' });
    const { holders } = JSON.parse(stdout);
    const instead = { command: `sudo ss -ltnp 'sport = :${port}'` };
    expect(holders).toMatchObject([{ decision: 'leave', why: 'hidden', user: 'root', instead }]);
    expect({ status, isRunning: server.isRunning() }).toEqual({ status: 1, isRunning: true });
  });
});
