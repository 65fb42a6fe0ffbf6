import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { FoundOut } from '../../evidence/index.ts';
import { temporaryFolder } from './start-program.ts';

const printLook = fileURLToPath(new URL('./print-look.ts', import.meta.url));
const timeoutMs = 20_000;

/** A network and files of its own, which an ordinary user gets inside a user namespace of its own. */
const ownPlaces = process.getuid?.() === 0 ? ['-nm'] : ['-Urnm'];
const canSeparate = spawnSync('/usr/bin/unshare', [...ownPlaces, 'true']).status === 0;

interface Place {
  /** Shell, before the look. */
  setUp?: string;
  hosts?: string;
  environment?: Record<string, string>;
}

async function lookIn({ setUp = 'ip link set lo up', hosts, environment = {} }: Place): Promise<FoundOut['facts']> {
  const path = join(temporaryFolder(), 'hosts');
  if (hosts !== undefined) writeFileSync(path, hosts);
  const mount = hosts === undefined ? 'true' : `mount --bind '${path}' /etc/hosts`;
  const script = ['PATH=$PATH:/usr/sbin:/sbin', setUp, mount, `exec '${process.execPath}' '${printLook}' 3000`].join(
    ' && ',
  );
  const { NODE_EXTRA_CA_CERTS: _slowsNode, ...env } = process.env;
  const run = promisify(execFile);
  const { stdout } = await run('/usr/bin/unshare', [...ownPlaces, 'sh', '-c', script], {
    env: { ...env, ...environment },
  });
  return (JSON.parse(stdout) as FoundOut).facts;
}

describe.skipIf(!canSeparate).concurrent('on a machine of its own (needs unshare)', { timeout: timeoutMs }, () => {
  test('loopback is up, and its name is known', async () => {
    const { network, resolution } = await lookIn({ hosts: '127.0.0.1 localhost\n' });
    expect(network?.loopback).toEqual({ up: true, addresses: ['127.0.0.1', '::1'] });
    expect(resolution).toMatchObject({
      name: 'localhost',
      addresses: ['127.0.0.1'],
      hostsFile: { path: '/etc/hosts', addresses: ['127.0.0.1'], localhost: ['127.0.0.1'] },
    });
  });

  test('loopback was taken down', async () => {
    const { network, connect } = await lookIn({ setUp: 'ip link set lo up && ip link set lo down' });
    expect(network?.loopback).toEqual({ up: false, addresses: [] });
    expect(connect?.map(({ result }) => result)).not.toContain('accepted');
  });

  test('loopback lost its IPv4 address', async () => {
    const { network } = await lookIn({ setUp: 'ip link set lo up && ip address del 127.0.0.1/8 dev lo' });
    expect(network?.loopback).toEqual({ up: true, addresses: ['::1'] });
  });

  test('the hosts file has no line for localhost', async () => {
    const { resolution } = await lookIn({ hosts: '127.0.0.1 shop.test\n' });
    expect(resolution).toMatchObject({ addresses: [], hostsFile: { addresses: [], localhost: [] } });
    expect(resolution?.error).toMatch(/^(ENOTFOUND|EAI_AGAIN)$/);
  });

  test('the hosts file leads localhost somewhere else', async () => {
    const { resolution } = await lookIn({ hosts: '192.0.2.7 localhost\n' });
    expect(resolution?.addresses).toEqual(['192.0.2.7']);
  });

  test('a tunnel and a bridge are there', async () => {
    const setUp = 'ip link set lo up && ip link add br-0a1b type bridge && ip link add veth1 type veth peer name tun7';
    const { network } = await lookIn({ setUp });
    expect(network?.others).toEqual(
      expect.arrayContaining([
        { name: 'br-0a1b', up: false, addresses: [], kind: 'container' },
        { name: 'tun7', up: false, addresses: [], kind: 'vpn' },
      ]),
    );
  });

  test('a proxy is named in the environment, its password is not', async () => {
    const environment = { HTTP_PROXY: 'http://joe:hunter2@127.0.0.1:3128', NO_PROXY: 'example.test' };
    const facts = await lookIn({ environment });
    expect(facts.proxy).toEqual({
      environment: { variables: { HTTP_PROXY: 'http://127.0.0.1:3128' }, sparesTarget: false },
      reachable: false,
    });
    expect(JSON.stringify(facts)).not.toContain('hunter2');
  });
});
