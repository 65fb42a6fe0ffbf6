import { expect, test } from 'vitest';
import { containerBehind } from '../../../../helper/probes/services/container-behind.ts';
import { isDatabaseImage } from '../../../../helper/probes/services/database-risk.ts';
import { reachOf } from '../../../../helper/probes/services/own-reach.ts';

const ofBridges = new Set(['172.17.0.1']);

test.for<[addresses: string[], reach: string]>([
  [['127.0.0.1', '::1'], 'this-computer'],
  [['127.0.0.53'], 'this-computer'],
  [['172.17.0.1'], 'this-computer'],
  [['127.0.0.1', '192.168.1.5'], 'network'],
  [['0.0.0.0'], 'network'],
  [['::'], 'network'],
])('%j: %s', ([addresses, reach]) => {
  expect(reachOf(addresses, ofBridges)).toBe(reach);
});

test.for([
  ['redis:7-alpine', true],
  ['docker.io/library/postgres:17', true],
  ['docker.elastic.co/elasticsearch/elasticsearch@sha256:abc', true],
  ['mysql', true],
  ['rediscommander/redis-commander', false],
  ['me/shop-postgres-backup:1', false],
] as const)('an image %s is a database: %s', ([image, isDatabase]) => {
  expect(isDatabaseImage(image)).toBe(isDatabase);
});

test('a port leads into the container that runs and publishes it', () => {
  const container = (name: string, state: 'running' | 'exited', hostPort: number) => ({
    engine: 'docker' as const,
    name,
    state,
    published: [{ hostAddress: '0.0.0.0', hostPort, containerPort: 80 }],
  });
  const all = [
    container('old', 'exited', 8080),
    container('other', 'running', 8081),
    container('web', 'running', 8080),
  ];
  expect(containerBehind(8080, all)).toEqual({ engine: 'docker', name: 'web', port: 80 });
  expect(containerBehind(80, all)).toBeUndefined();
});
