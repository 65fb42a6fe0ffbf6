import { expect, test } from 'vitest';
import { mayServePage } from '../../../diagnosis/knowledge/may-serve-page.ts';
import type { Service } from '../../../evidence/machine/services.ts';

const node: Partial<Service> = { program: 'node' };

test.for<[asked: boolean, port: number, known: Partial<Service>]>([
  [true, 5173, { ...node, web: true }],
  [true, 3000, node],
  [true, 8000, { program: 'python3.12' }],
  [true, 8000, { ...node, web: true, risk: 'files' }],
  [true, 8080, { container: { engine: 'docker', name: 'web', port: 80 } }],
  [false, 8080, { container: { engine: 'docker', name: 'db', port: 5432 } }],
  [false, 3000, { ...node, web: false }],
  [false, 6379, node],
  [false, 6000, { ...node, web: true }],
  [false, 9230, { ...node, risk: 'debugger' }],
  [false, 7777, { program: 'redis-server', web: false, risk: 'database' }],
  [false, 3000, {}],
  [false, 3000, { program: 'spotify' }],
  [false, 9100, { program: 'java' }],
  [true, 8080, { program: 'java' }],
  [false, 25565, { program: 'java' }],
  [false, 41281, node],
  [true, 41281, { ...node, web: true }],
  [false, 9000, { program: 'php-fpm8.2' }],
  [false, 9222, { program: 'google-chrome' }],
])('%s: port %i of %j is asked for its page', ([asked, port, known]) => {
  expect(mayServePage({ port, addresses: ['127.0.0.1'], ...known })).toBe(asked);
});
