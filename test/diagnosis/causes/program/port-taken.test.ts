import { expect, test } from 'vitest';
import { portTaken } from '../../../../diagnosis/causes/program/port-taken.ts';
import { diagnose } from '../../../../diagnosis/diagnose.ts';
import type { Facts } from '../../../../evidence/index.ts';
import { container } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import {
  answered,
  bothRefuse,
  connect,
  evidence,
  failed,
  http,
  listeners,
  node,
  owner,
  rememberedShop,
  reply,
  vite,
} from '../../evidence.ts';

const api = { pid: 815, program: 'python3', folder: '~/code/api', project: 'api' };
const heldByApi = [owner('127.0.0.1', api)];
const moved = { process: vite, reason: 'remembered' as const, listensOn: [{ address: '127.0.0.1', port: 3001 }] };

const database = {
  engine: 'docker' as const,
  name: 'postgres',
  state: 'running' as const,
  published: [{ hostPort: 3000, containerPort: 5432 }],
};

describeCause(portTaken, [
  {
    name: 'a page comes, and a program that has ended wrote that the port was in use',
    facts: {
      listeners: listeners('0.0.0.0:3000'),
      owners: [owner('0.0.0.0', api)],
      replies: [reply('http://127.0.0.1', http(200))],
      reservations: { bindError: 'The process cannot access the file because it is being used by another process.' },
    },
    is: 'certain',
  },
  {
    name: 'a page comes, and a program that has ended was not allowed to use the port (works-now)',
    facts: {
      owners: heldByApi,
      replies: [reply('http://127.0.0.1', http(200))],
      reservations: { bindError: 'EACCES' },
    },
    is: 'ruled out',
  },
  {
    name: 'a program that names the port has none, and who holds it cannot be seen',
    facts: {
      listeners: listeners('0.0.0.0:3000'),
      expected: [{ process: { program: 'localias' }, reason: 'names-port', listensOn: [] }],
    },
    is: 'likely',
  },
  {
    name: 'a program that names the port has none, and all that is known is that the port takes connections',
    facts: {
      connect: connect({ '127.0.0.1': 'accepted' }),
      expected: [{ process: { program: 'workspace-mcp' }, reason: 'names-port', listensOn: [] }],
    },
    is: 'likely',
  },
  {
    name: 'the same, and nobody is seen on the port (rule-takes-port)',
    facts: {
      connect: connect({ '127.0.0.1': 'accepted' }),
      listeners: [],
      expected: [{ process: { program: 'workspace-mcp' }, reason: 'names-port', listensOn: [] }],
    },
    is: 'ruled out',
  },
  {
    name: 'the same, and a container publishes the port (container-loopback-bound)',
    facts: {
      listeners: listeners('0.0.0.0:3000'),
      containers: [container()],
      expected: [{ process: { program: 'localias' }, reason: 'names-port', listensOn: [] }],
    },
    is: 'ruled out',
  },
  {
    name: 'Windows forbids a port that an unseen program keeps to itself',
    os: 'windows',
    facts: { listeners: listeners('0.0.0.0:3000'), reservations: { bindError: 'EACCES' } },
    is: 'likely',
  },
  {
    name: 'a server that listens nowhere yet is not shut out by a program that cannot be seen (server-starting)',
    facts: {
      listeners: listeners('0.0.0.0:3000'),
      expected: [{ process: { program: 'node' }, reason: 'listens-nowhere', listensOn: [] }],
    },
    is: 'ruled out',
  },
  {
    name: 'Windows forbids the port, and IIS has it',
    os: 'windows',
    facts: {
      owners: [owner('0.0.0.0', { pid: 4, program: 'System' })],
      reservations: { bindError: 'SocketException (10013): access permissions' },
    },
    is: 'likely',
  },
  {
    name: 'Windows forbids the port, and nobody has it (port-reserved)',
    os: 'windows',
    facts: { owners: [], reservations: { bindError: 'SocketException (10013): access permissions' } },
    is: 'ruled out',
  },
  {
    name: 'a server could not bind the port, does not say why, and another program has it',
    facts: { owners: heldByApi, reservations: { bindError: 'make_sock: could not bind to address [::]:3000' } },
    is: 'likely',
  },
  {
    name: 'a server could not bind the port, does not say why, and nobody has it',
    facts: { owners: [], reservations: { bindError: 'make_sock: could not bind to address [::]:3000' } },
    is: 'ruled out',
  },
  {
    name: 'the one that could not bind it at first has it now',
    facts: {
      owners: heldByApi,
      expected: [{ process: api, reason: 'names-port', listensOn: [], bindError: 'could not bind to 127.0.0.1:3000' }],
    },
    is: 'ruled out',
  },
  {
    name: 'Linux forbids the port, which needs an account that may (port-reserved)',
    os: 'linux',
    facts: { owners: heldByApi, reservations: { bindError: 'bind: permission denied' } },
    is: 'ruled out',
  },
  {
    name: 'a container publishes the port, and a program that is no engine has it too',
    facts: {
      containers: [database],
      owners: [owner('0.0.0.0', { program: 'postgres' }), owner('0.0.0.0', { program: 'com.docker.backend' })],
    },
    is: 'likely',
  },
  {
    name: 'a container publishes the port, and its engine has it',
    facts: { containers: [database], owners: [owner('0.0.0.0', { pid: 9, program: 'docker-proxy' })] },
    is: 'ruled out',
  },
  {
    name: 'the server was told that the port is in use, and another program has it',
    facts: { owners: heldByApi, expected: [{ ...moved, listensOn: [], bindError: 'listen EADDRINUSE: :::3000' }] },
    is: 'certain',
  },
  {
    name: 'a log says that the port is in use, and an old process has it',
    facts: { owners: [owner('::', node)], reservations: { bindError: 'EADDRINUSE' } },
    is: 'certain',
  },
  {
    name: 'the server that was here before runs on another port',
    facts: { attempt: failed('error-reply'), owners: heldByApi, expected: [moved], remembered: rememberedShop },
    is: 'certain',
  },
  {
    name: 'all that is known is what the log says',
    facts: { reservations: { bindError: 'EADDRINUSE' } },
    is: 'likely',
  },
  {
    name: 'a log says that the port was in use, and nobody has it now',
    facts: { connect: bothRefuse, reservations: { bindError: 'EADDRINUSE' } },
    is: 'likely',
  },
  {
    name: 'Windows says so, in its own words',
    facts: { reservations: { bindError: 'Only one usage of each socket address is normally permitted' } },
    is: 'likely',
  },
  {
    name: 'another program than the one before fails to answer',
    facts: { attempt: failed('empty'), owners: heldByApi, remembered: rememberedShop },
    is: 'likely',
  },
  {
    name: 'a program is told to use the port that another one has',
    facts: {
      attempt: failed('empty'),
      owners: heldByApi,
      expected: [{ process: vite, reason: 'names-port', listensOn: [] }],
    },
    is: 'likely',
  },
  {
    name: 'the same server was started again',
    facts: { attempt: failed('empty'), owners: [owner('::1', { ...vite, pid: 9000 })], remembered: rememberedShop },
    is: 'ruled out',
  },
  {
    name: 'the same project serves from another of its folders',
    facts: {
      attempt: failed('empty'),
      owners: [owner('::1', { ...vite, pid: 9000, folder: '~/code/shop/web' })],
      remembered: rememberedShop,
    },
    is: 'ruled out',
  },
  {
    name: 'nothing was here before',
    facts: { attempt: failed('empty'), owners: heldByApi, remembered: null },
    is: 'ruled out',
  },
  {
    name: 'another project than before, and its page comes',
    facts: { attempt: answered(200), owners: heldByApi, remembered: rememberedShop },
    is: 'ruled out',
  },
  {
    name: 'another project than before, asked by Portside alone, and its page comes',
    facts: { replies: [reply('http://127.0.0.1', http(200))], owners: heldByApi, remembered: rememberedShop },
    is: 'ruled out',
  },
  {
    name: 'the program may not have the port (port-reserved)',
    facts: { reservations: { bindError: 'listen EACCES: permission denied 0.0.0.0:5037' } },
    is: 'ruled out',
  },
  {
    name: 'some server runs that has no port yet',
    facts: {
      attempt: failed('empty'),
      owners: heldByApi,
      expected: [{ process: vite, reason: 'listens-nowhere', listensOn: [] }],
    },
    is: 'ruled out',
  },
  {
    name: 'a page comes, and another program was told that its port is in use',
    facts: {
      attempt: answered(200),
      owners: [owner('0.0.0.0', { program: 'java' })],
      expected: [{ process: { program: 'go' }, reason: 'names-port', listensOn: [], bindError: 'EADDRINUSE' }],
    },
    is: 'likely',
  },
  {
    name: 'a page comes, and another program that is told to use its port has gone to the next one',
    facts: { attempt: answered(200), owners: heldByApi, expected: [{ ...moved, reason: 'names-port' }] },
    is: 'likely',
  },
  {
    name: 'the same, of the server that was here before, as the command line sees it',
    facts: {
      replies: [reply('http://127.0.0.1', http(200))],
      owners: heldByApi,
      expected: [moved],
      remembered: rememberedShop,
    },
    is: 'certain',
  },
  {
    name: 'a page comes, and the same project was started twice',
    facts: {
      attempt: answered(200),
      owners: [owner('127.0.0.1', { ...vite, pid: 9000 })],
      expected: [{ ...moved, reason: 'names-port' }],
    },
    is: 'ruled out',
  },
  {
    name: 'a page comes, and a program that is told to use its port has none so far',
    facts: {
      attempt: answered(200),
      owners: heldByApi,
      expected: [{ process: vite, reason: 'names-port', listensOn: [] }],
    },
    is: 'ruled out',
  },
  {
    name: 'a page comes, and a program was told that it may not have the port',
    facts: {
      attempt: answered(200),
      owners: heldByApi,
      expected: [{ process: vite, reason: 'names-port', listensOn: [], bindError: 'EACCES' }],
    },
    is: 'ruled out',
  },
  { name: 'nothing is known', facts: {}, is: 'ruled out' },
]);

test('says who has it, who was here, and where that is now', () => {
  const facts = { attempt: failed('error-reply'), owners: heldByApi, expected: [moved], remembered: rememberedShop };
  const { title, why, steps } = wordsOf(portTaken, 'http://localhost:3000/cart', facts);
  expect(title).toBe('Port 3000 is taken by another program: python3');
  expect(why).toContain('Port 3000 is held by python3 (process 815) from ~/code/api.');
  expect(steps[0]?.open).toBe('http://localhost:3001/cart');
  expect(steps[1]?.command).toBe('kill 815');
});

test('repeats what the log says', () => {
  const facts = { reservations: { bindError: 'EADDRINUSE' }, owners: heldByApi };
  expect(wordsOf(portTaken, 'http://localhost:3000/', facts).why).toContain('failed with “EADDRINUSE”.');
});

test('ends nothing where a page comes, and leads to the other one', () => {
  const facts: Partial<Facts> = { attempt: answered(200), owners: heldByApi, expected: [moved] };
  const { title, steps } = wordsOf(portTaken, 'http://localhost:3000/cart', facts);
  expect(title).toBe('This page comes from python3, but Vite wanted port 3000 too');
  expect(steps[0]?.open).toBe('http://localhost:3001/cart');
  expect(steps.flatMap(({ command }) => command ?? [])).toEqual([]);
});

test('stands before the answer of a page that another program is missed on', () => {
  const byName = { ...moved, reason: 'names-port' as const };
  const facts = { replies: [reply('http://127.0.0.1', http(200))], owners: heldByApi, expected: [byName] };
  const { findings } = diagnose(evidence('http://127.0.0.1:3000/', facts));
  expect(findings.map(({ cause, certainty }) => `${cause} ${certainty}`)).toEqual([
    'port-taken likely',
    'works-now likely',
  ]);
});
