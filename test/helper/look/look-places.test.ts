import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { FoundOut } from '../../../evidence/index.ts';
import { canSeparate, type OwnPlaces, runInOwnPlaces } from '../own-places.ts';

const printLook = fileURLToPath(new URL('../print-look.ts', import.meta.url));
const timeoutMs = 20_000;

async function lookIn(places: OwnPlaces): Promise<FoundOut['facts']> {
  const { output } = await runInOwnPlaces(places, [printLook, '3000']);
  return (JSON.parse(output) as FoundOut).facts;
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
