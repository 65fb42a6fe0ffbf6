import { expect, test } from 'vitest';
import { duplicateListener } from '../../../../diagnosis/causes/program/duplicate-listener.ts';
import { container } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import {
  answered,
  bothRefuse,
  failed,
  http,
  listeners,
  node,
  owner,
  rememberedShop,
  reply,
  vite,
} from '../../evidence.ts';

const both = listeners('127.0.0.1:3000', '[::1]:3000');
const api = { pid: 815, program: 'python3', folder: '~/code/api', project: 'api' };
const shopOn4 = [owner('127.0.0.1', vite), owner('::1', api)];
const shopOn6 = [owner('127.0.0.1', api), owner('::1', vite)];
const twins = {
  listeners: listeners('0.0.0.0:3000', '0.0.0.0:3000'),
  owners: [owner('0.0.0.0', vite), owner('0.0.0.0', api)],
};

const engine = { pid: 2433, program: 'com.docker.backend' };
const shadowed = {
  listeners: listeners('127.0.0.1:3000', '[::1]:3000', '0.0.0.0:3000'),
  owners: [owner('127.0.0.1', engine), owner('::1', engine), owner('0.0.0.0', { ...vite, framework: 'next' as const })],
};
const proxy = (address: string, host: string, pid: number) => ({
  program: 'docker-proxy',
  pid,
  from: { address, port: 3000 },
  to: { host, port: 80 },
});
const twoProxies = {
  listeners: both,
  owners: [owner('127.0.0.1', { pid: 1, program: 'docker-proxy' }), owner('::1', { pid: 2, program: 'docker-proxy' })],
};

/** A page came, and of the two listeners, which belong to these users, one process can be seen. */
function halfSeen(uidOn4: number, uidOn6: number) {
  return {
    attempt: answered(200),
    listeners: [
      { address: '127.0.0.1', port: 3000, uid: uidOn4 },
      { address: '::1', port: 3000, uid: uidOn6 },
    ],
    owners: [owner('127.0.0.1', vite), owner('::1')],
  };
}

describeCause(duplicateListener, [
  {
    name: 'two scripts of one interpreter have an address each, and nobody noted their ids',
    facts: {
      listeners: both,
      owners: [
        owner('127.0.0.1', { program: 'node', command: 'webpack-dev-server --open' }),
        owner('::1', { program: 'node', command: 'node server.js' }),
      ],
      attempt: answered(200),
    },
    is: 'likely',
  },
  {
    name: 'one container takes both families, and answers over IPv4 only (ipv4-only-listener)',
    facts: {
      replies: [reply('http://[::1]', { kind: 'reset' }), reply('http://127.0.0.1', http(200))],
      containers: [container()],
    },
    is: 'ruled out',
  },
  {
    name: 'master and worker of one server have an address each, by the titles they give themselves',
    facts: {
      listeners: both,
      owners: [
        owner('127.0.0.1', { program: 'nginx', command: 'nginx: master process' }),
        owner('::1', { program: 'nginx', command: 'nginx: worker process' }),
      ],
      attempt: answered(200),
    },
    is: 'ruled out',
  },
  {
    name: "an address of this computer's network leads to another program than localhost",
    url: 'http://192.168.1.7:3000/',
    facts: {
      listeners: listeners('127.0.0.1:3000', '0.0.0.0:3000'),
      owners: [owner('127.0.0.1', engine), owner('0.0.0.0', api)],
      replies: [reply('http://192.168.1.7', http(200))],
    },
    is: 'likely',
  },
  {
    name: "Docker publishes the port, its forwarder is root's and can't be seen, and a dev server has one address",
    facts: {
      attempt: answered(200),
      listeners: listeners('0.0.0.0:3000', '[::]:3000', '127.0.0.1:3000'),
      owners: [owner('127.0.0.1', vite), owner('0.0.0.0'), owner('::')],
    },
    is: 'likely',
  },
  {
    name: 'the two addresses belong to two users, of whom one can be seen',
    facts: halfSeen(1000, 0),
    is: 'likely',
  },
  {
    name: 'the two addresses belong to one user, of whose processes one can be seen',
    facts: halfSeen(1000, 1000),
    is: 'ruled out',
  },
  {
    name: 'one program has both',
    url: 'http://192.168.1.7:3000/',
    facts: {
      listeners: listeners('127.0.0.1:3000', '0.0.0.0:3000'),
      owners: [owner('127.0.0.1', api), owner('0.0.0.0', api)],
      replies: [reply('http://192.168.1.7', http(200))],
    },
    is: 'ruled out',
  },
  {
    name: 'two servers run by the same command, each from a folder of its own',
    facts: {
      attempt: failed('error-reply'),
      listeners: both,
      owners: [
        owner('127.0.0.1', { ...vite, pid: 1, command: 'npm run dev' }),
        owner('::1', { ...vite, pid: 2, command: 'npm run dev', project: 'blog', folder: '~/code/blog' }),
      ],
    },
    is: 'likely',
  },
  {
    name: 'two of one name whose numbers nobody told, one on all IPv4 addresses and one on ::1 alone',
    facts: {
      attempt: failed('error-reply'),
      listeners: listeners('0.0.0.0:3000', '[::1]:3000'),
      owners: [owner('0.0.0.0', { program: 'node' }), owner('::1', { program: 'node' })],
    },
    is: 'likely',
  },
  {
    name: 'one on all addresses of both families, whose number nobody told',
    facts: {
      attempt: failed('error-reply'),
      listeners: listeners('0.0.0.0:3000', '[::]:3000'),
      owners: [owner('0.0.0.0', { program: 'node' }), owner('::', { program: 'node' })],
    },
    is: 'ruled out',
  },
  {
    name: 'one on both loopback addresses, whose number nobody told',
    facts: {
      attempt: failed('error-reply'),
      listeners: both,
      owners: [owner('127.0.0.1', { program: 'node' }), owner('::1', { program: 'node' })],
    },
    is: 'ruled out',
  },
  {
    name: 'two workers of one server, which share its folder',
    facts: {
      attempt: failed('error-reply'),
      listeners: both,
      owners: [
        owner('127.0.0.1', { ...vite, pid: 1, command: 'npm run dev' }),
        owner('::1', { ...vite, pid: 2, command: 'npm run dev' }),
      ],
    },
    is: 'ruled out',
  },
  {
    name: 'Docker has both loopback addresses, and the server of the person all the others',
    facts: { attempt: failed('empty'), ...shadowed },
    is: 'likely',
  },
  {
    name: 'two forwarders of one engine lead to two containers',
    facts: {
      attempt: failed('empty'),
      ...twoProxies,
      forwarders: [proxy('127.0.0.1', '172.17.0.2', 1), proxy('::1', '172.17.0.3', 2)],
    },
    is: 'likely',
  },
  {
    name: 'two forwarders of one engine lead to the same container',
    facts: {
      attempt: failed('empty'),
      ...twoProxies,
      forwarders: [proxy('127.0.0.1', '172.17.0.2', 1), proxy('::1', '172.17.0.2', 2)],
    },
    is: 'ruled out',
  },
  {
    name: 'no browser was asked, and the server on one address has a page while the other says 404',
    facts: {
      listeners: both,
      owners: shopOn4,
      replies: [reply('http://127.0.0.1', http(200)), reply('http://[::1]', http(404))],
    },
    is: 'likely',
  },
  {
    name: 'no browser was asked, and nobody asked the server of the other project',
    facts: { listeners: both, owners: shopOn4, replies: [reply('http://127.0.0.1', http(200))] },
    is: 'likely',
  },
  {
    name: 'no browser was asked, and both servers have a page',
    facts: {
      listeners: both,
      owners: shopOn4,
      replies: [reply('http://127.0.0.1', http(200)), reply('http://[::1]', http(200))],
    },
    is: 'ruled out',
  },
  {
    name: 'Chromium met the server on ::1, and the one that was here before is on 127.0.0.1',
    facts: { attempt: failed('error-reply'), listeners: both, owners: shopOn4, remembered: rememberedShop },
    is: 'certain',
  },
  {
    name: 'Firefox met the one on 127.0.0.1, and the other was here before',
    facts: { attempt: failed('reset', 'firefox'), listeners: both, owners: shopOn6, remembered: rememberedShop },
    is: 'certain',
  },
  {
    name: 'the page came, and is another than the one that was here before',
    facts: { attempt: answered(200), listeners: both, owners: shopOn4, remembered: rememberedShop },
    is: 'certain',
  },
  {
    name: 'nobody knows which browser it was',
    facts: { listeners: both, owners: shopOn6, remembered: rememberedShop },
    is: 'likely',
  },
  {
    name: 'two programs, and nothing says which is wanted',
    facts: { attempt: failed('error-reply'), listeners: both, owners: shopOn4 },
    is: 'likely',
  },
  {
    name: 'two programs share one address, one of them was here before',
    facts: { attempt: failed('empty'), ...twins, remembered: rememberedShop },
    is: 'likely',
  },
  {
    name: 'two that cannot be seen, and answer differently',
    facts: {
      listeners: both,
      replies: [reply('http://127.0.0.1', { kind: 'closed' }), reply('http://[::1]', http(500, { server: 'x' }))],
    },
    is: 'likely',
  },
  {
    name: 'one that takes all addresses, and one on just this one',
    url: 'http://127.0.0.1:3000/',
    facts: {
      attempt: failed('error-reply'),
      listeners: listeners('0.0.0.0:3000', '127.0.0.1:3000'),
      owners: [owner('0.0.0.0', vite), owner('127.0.0.1', api)],
      remembered: rememberedShop,
    },
    is: 'certain',
  },
  {
    name: 'the browser met the one that was here before',
    facts: { attempt: failed('error-reply', 'firefox'), listeners: both, owners: shopOn4, remembered: rememberedShop },
    is: 'ruled out',
  },
  {
    name: 'one program on both addresses',
    facts: { attempt: failed('error-reply'), listeners: both, owners: [owner('127.0.0.1', node), owner('::1', node)] },
    is: 'ruled out',
  },
  {
    name: 'workers of one server',
    facts: {
      attempt: failed('empty'),
      listeners: listeners('0.0.0.0:3000', '0.0.0.0:3000'),
      owners: [1, 2].map((pid) => owner('0.0.0.0', { pid, program: 'gunicorn', command: 'gunicorn app', folder: '~' })),
    },
    is: 'ruled out',
  },
  {
    name: 'one container behind both addresses',
    facts: {
      attempt: failed('empty'),
      listeners: listeners('0.0.0.0:3000', '[::]:3000'),
      owners: [owner('0.0.0.0', { pid: 1, program: 'docker-proxy' }), owner('::', { pid: 2, program: 'docker-proxy' })],
    },
    is: 'ruled out',
  },
  {
    name: 'two that cannot be seen, and answer alike',
    facts: {
      attempt: failed('empty'),
      listeners: both,
      replies: [reply('http://127.0.0.1', { kind: 'closed' }), reply('http://[::1]', { kind: 'closed' })],
    },
    is: 'ruled out',
  },
  {
    name: 'both hang up, one of them with a reset, as the same program does',
    facts: {
      attempt: failed('empty'),
      listeners: both,
      replies: [reply('http://127.0.0.1', { kind: 'closed' }), reply('http://[::1]', { kind: 'reset' })],
    },
    is: 'ruled out',
  },
  {
    name: 'a plain address was asked for, and the second is on another',
    url: 'http://127.0.0.1:3000/',
    facts: { attempt: failed('reset'), listeners: both, owners: shopOn4 },
    is: 'ruled out',
  },
  {
    name: 'nobody takes the connection',
    facts: { attempt: failed('refused'), connect: bothRefuse, listeners: both, owners: shopOn4 },
    is: 'ruled out',
  },
  {
    name: 'two programs, and the page came',
    facts: { attempt: answered(200), listeners: both, owners: shopOn4, remembered: null },
    is: 'ruled out',
  },
  {
    name: 'the page came from one of two, and nobody noted whose it used to be',
    facts: { attempt: answered(200), listeners: both, owners: shopOn4 },
    is: 'likely',
  },
  {
    name: 'the second is on another port',
    facts: {
      attempt: failed('empty'),
      listeners: listeners('127.0.0.1:3000', '[::1]:3001'),
      owners: [owner('127.0.0.1', vite)],
    },
    is: 'ruled out',
  },
  { name: 'nothing listens', facts: { attempt: failed('refused'), listeners: [] }, is: 'ruled out' },
  {
    name: 'nobody can read the table, and two addresses answer differently',
    facts: {
      attempt: failed('empty'),
      replies: [reply('http://127.0.0.1', http(200)), reply('http://[::1]', { kind: 'closed' })],
    },
    is: 'likely',
  },
  {
    name: 'nobody can read the table, and one address answers',
    facts: {
      attempt: failed('empty'),
      replies: [reply('http://127.0.0.1', { kind: 'closed' }), reply('http://[::1]', { kind: 'no-connection' })],
    },
    is: 'ruled out',
  },
  { name: 'nothing is known', facts: { attempt: failed('empty') }, is: 'ruled out' },
]);

test('leads to the other one, and names both', () => {
  const facts = { attempt: failed('error-reply'), listeners: both, owners: shopOn4, remembered: rememberedShop };
  const { why, steps } = wordsOf(duplicateListener, 'http://localhost:3000/cart', facts);
  expect(why).toContain('Two programs listen on this port: python3 (process 815) from ~/code/api on [::1]:3000');
  expect(steps[0]?.open).toBe('http://127.0.0.1:3000/cart');
  expect(steps[1]?.command).toBe('kill 815');
});

test('offers no address that leads to the program that was met', () => {
  const { why, steps } = wordsOf(duplicateListener, 'http://localhost:3000/', {
    attempt: failed('empty'),
    ...shadowed,
  });
  expect(why).toContain('a container in Docker on [::1]:3000, and Next.js (node, process 4711)');
  expect(why).toContain('Connections to [::1] and 127.0.0.1 go to the first');
  expect(steps.flatMap(({ open }) => open ?? [])).toEqual([]);
  expect(steps.map(({ command }) => command)).toEqual([
    'docker ps --filter publish=3000',
    'cd ~/code/shop && npx next dev --hostname localhost --port 3001',
    "ss -ltnp 'sport = :3000'",
  ]);
});

test('takes the closest socket of several for the one that is met', () => {
  const facts = {
    attempt: failed('empty'),
    listeners: listeners('[::]:3000', '127.0.0.1:3000'),
    owners: [owner('::', api), owner('127.0.0.1', vite)],
  };
  const { steps } = wordsOf(duplicateListener, 'http://localhost:3000/', facts);
  expect(steps[0]?.open).toBe('http://127.0.0.1:3000/');
});
