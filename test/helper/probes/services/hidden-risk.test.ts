import { expect, test } from 'vitest';
import type { Risk } from '../../../../evidence/machine/services.ts';
import { hiddenRisk } from '../../../../helper/probes/services/hidden-risk.ts';

test.for<[command: string, port: number, risk: Risk | undefined]>([
  ['/usr/bin/dockerd -H fd:// -H tcp://0.0.0.0:2375', 2375, 'container-engine'],
  ['/usr/bin/dockerd -H fd://', 2375, undefined],
  ['/usr/bin/dockerd -H tcp://0.0.0.0:2376 --tlsverify', 2376, undefined],
  ['/usr/sbin/mysqld', 3306, 'database'],
  ['/usr/sbin/mysqld', 33060, undefined],
  ['/usr/sbin/mysqld --port=3307', 3307, 'database'],
  ['/usr/lib/postgresql/17/bin/postgres -D /var/lib/postgresql/17/main', 5432, 'database'],
  ['postgres: walwriter', 5432, 'database'],
  ['/usr/bin/redis-server 127.0.0.1:6379', 6379, 'database'],
  ['/usr/bin/redis-server 127.0.0.1:6379', 6380, undefined],
  ['/usr/bin/memcached -m 64 -p 11211 -u memcache', 11211, 'open-database'],
  ['redis-cli -p 6379', 6379, undefined],
  ['node server.js 3306', 3306, undefined],
  ['kubectl proxy --port=8001', 8001, undefined],
])('%s and the hidden holder of %i: %s', ([command, port, risk]) => {
  expect(hiddenRisk(port, [['bash'], command.split(' ')])).toBe(risk);
});
