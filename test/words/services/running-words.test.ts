import { describe, expect, test } from 'vitest';
import type { Service } from '../../../evidence/machine/services.ts';
import { calmLine, matchesQuery, newsOf, runningDetail, runningName } from '../../../words/services/running-words.ts';

const here: Service = { port: 5173, addresses: ['127.0.0.1'], reach: 'this-computer' };
const vite: Service = { ...here, program: 'node', framework: 'vite', project: 'shop', folder: '~/code/shop' };
const open: Service = { ...vite, port: 8000, addresses: ['0.0.0.0'], reach: 'network' };
const redis: Service = { ...open, port: 6379, framework: undefined, program: 'redis-server', risk: 'database' };
const carried: Service = { ...vite, port: 3000, through: [{ program: 'ngrok', isPublic: true }] };

test.for<[services: Service[], line: string]>([
  [[here, vite], 'Only this computer can reach these.'],
  [[{ ...redis, reach: 'this-computer' }], 'Only this computer can reach these.'],
  [[vite, open], 'One of 2 is open to your network.'],
  [[{ ...open, risk: 'files' }], 'One of 1 is open to your network.'],
  [
    [vite, open, redis, { ...redis, port: 9229, risk: 'debugger' }],
    '3 of 4 are open to your network. Among them: a database on 6379 and a debugger on 9229.',
  ],
  [[carried], 'One is open to the internet.'],
  [[carried, open], 'One of 2 is open to your network. One is open to the internet.'],
])('%j in one line: %s', ([services, line]) => {
  expect(calmLine(services)).toBe(line);
});

test.for<[service: Service, title: string | undefined, name: string, detail: string]>([
  [vite, 'Shop window', 'Vite · shop', 'Shop window, node, ~/code/shop'],
  [vite, 'Shop', 'Vite · shop', 'node, ~/code/shop'],
  [
    { ...vite, checkout: { root: '~/code/shop', branch: 'fix-ui' } },
    'Shop',
    'Vite · shop',
    'node, ~/code/shop (branch fix-ui)',
  ],
  [
    {
      ...here,
      folder: '/',
      container: { engine: 'docker', name: 'web', folder: '~/shop', checkout: { root: '~/shop', commit: '4b825dc' } },
    },
    undefined,
    'web',
    'container, ~/shop (detached at 4b825dc)',
  ],
  [here, undefined, "Another user's program", ''],
  [here, 'Router', 'Router', ''],
  [{ port: 3000, addresses: [], web: true }, undefined, 'A web page', ''],
  [redis, undefined, 'redis-server · shop', '~/code/shop, a database'],
  [{ ...here, container: { engine: 'docker', name: 'web' } }, 'Shop', 'web', 'Shop, container'],
  [
    { ...redis, folder: '/', program: 'conmon', container: { engine: 'podman', name: 'db', image: 'redis:7' } },
    undefined,
    'db',
    'container from redis:7, a database',
  ],
])('%j with the title %s: %s', ([service, title, name, detail]) => {
  expect([runningName(service, title), runningDetail(service, title)]).toEqual([name, detail]);
});

describe('a search', () => {
  test.for([
    ['', true],
    ['5173', true],
    ['VITE shop', true],
    ['window', true],
    ['code/shop', true],
    ['node this', true],
    ['next', false],
    ['vite next', false],
  ] as const)('for %j finds it: %s', ([query, isFound]) => {
    expect(matchesQuery(vite, 'Shop window', query)).toBe(isFound);
  });
});

test.for<[started: Service[], stopped: Service[], news: string]>([
  [[], [], ''],
  [[vite], [], 'Now running: Vite · shop, 5173.'],
  [[vite], [redis], 'Now running: Vite · shop, 5173. Stopped: redis-server · shop, 6379.'],
])('%j began and %j ended: %s', ([started, stopped, news]) => {
  expect(newsOf({ started, stopped })).toBe(news);
});
