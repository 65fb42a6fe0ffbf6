import { expect, test } from 'vitest';
import { serverStarting } from '../../../../diagnosis/causes/port/server-starting.ts';
import type { Expected } from '../../../../evidence/port/expected.ts';
import type { Process } from '../../../../evidence/port/owners.ts';
import { closedContainer, container, secondsAgo } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import {
  answered,
  bothRefuse,
  connect,
  failed,
  http,
  listeners,
  node,
  owner,
  pending,
  rememberedShop,
  reply,
  unread,
  vite,
} from '../../evidence.ts';

const hungUp = {
  connect: connect({ '127.0.0.1': 'accepted', '::1': 'refused' }),
  replies: [reply('http://127.0.0.1', { kind: 'closed' })],
};
const justNow = '2026-11-22T13:59:54.000Z';
const aMinuteAgo = '2026-11-22T13:59:10.000Z';
const anHourAgo = '2026-11-22T13:00:00.000Z';

function one(reason: Expected[number]['reason'], process: Partial<Process> = {}, more: Partial<Expected[number]> = {}) {
  return [{ process: { ...vite, pid: 99, startedAt: justNow, ...process }, reason, listensOn: [], ...more }];
}

const intoContainer = {
  connect: connect({ '127.0.0.1': 'accepted', '::1': 'refused' }),
  replies: [reply('http://127.0.0.1', { kind: 'closed' })],
};

const unavailable = [reply('http://127.0.0.1', http(503))];
const nginxJustNow = [owner('127.0.0.1', { ...vite, program: 'nginx', startedAt: justNow })];

describeCause(serverStarting, [
  {
    name: 'a server listens nowhere, and nobody noted when it was started',
    facts: { connect: bothRefuse, expected: one('listens-nowhere', { startedAt: undefined }), remembered: null },
    is: 'likely',
  },
  {
    name: 'nginx was just started, has nobody behind it, and says 503 of its own accord (server-error)',
    facts: { replies: unavailable, owners: nginxJustNow, upstreams: [], expected: [] },
    is: 'ruled out',
  },
  {
    name: 'nginx was just started, and who is behind it is not up yet',
    facts: {
      replies: unavailable,
      owners: nginxJustNow,
      upstreams: [{ url: 'http://127.0.0.1:9000', result: 'refused', namedBy: 'nginx.conf' }],
      expected: [],
    },
    is: 'likely',
  },
  {
    name: 'a server that was just started has an error for every page: another one takes no connection yet',
    facts: {
      attempt: answered(500),
      replies: [reply('http://127.0.0.1', http(500, { excerpt: 'Error: connect ECONNREFUSED 127.0.0.1:5432' }))],
      owners: [owner('127.0.0.1', { ...vite, startedAt: secondsAgo(5) })],
    },
    is: 'likely',
  },
  {
    name: 'the same of one that has run for an hour (upstream-down)',
    facts: {
      attempt: answered(500),
      replies: [reply('http://127.0.0.1', http(500, { excerpt: 'Error: connect ECONNREFUSED 127.0.0.1:5432' }))],
      owners: [owner('127.0.0.1', { ...vite, startedAt: secondsAgo(3600) })],
      expected: [],
    },
    is: 'ruled out',
  },
  {
    name: 'a server that was just started has an error of its own (server-error)',
    facts: {
      attempt: answered(500),
      replies: [reply('http://127.0.0.1', http(500, { excerpt: 'ReferenceError: shop is not defined' }))],
      owners: [owner('127.0.0.1', { ...vite, startedAt: secondsAgo(5) })],
    },
    is: 'ruled out',
  },
  ...[
    ['/usr/bin/python3 manage.py runserver 3000', 'likely'] as const,
    ['/usr/bin/python3 manage.py runserver --noreload 3000', 'certain'] as const,
    ['flask --app shop --debug run --port 3000', 'likely'] as const,
  ].map(([command, is]) => ({
    name: `${command} started seconds ago, and may wait for an error to be fixed where it reloads`,
    facts: { connect: bothRefuse, listeners: [], expected: one('names-port', { program: 'python3', command }) },
    is,
  })),
  {
    name: 'a reloader whose worker loads the program',
    facts: {
      connect: bothRefuse,
      listeners: [],
      expected: one('names-port', { workers: [{ pid: 100, state: 'running' }] }),
    },
    is: 'likely',
  },
  {
    name: 'a reloader whose worker has ended (server-stopped)',
    facts: { connect: bothRefuse, listeners: [], expected: one('names-port', { workers: [{ state: 'zombie' }] }) },
    is: 'ruled out',
  },
  {
    name: 'a reloader that runs nothing now (server-stopped)',
    facts: { connect: bothRefuse, listeners: [], expected: one('names-port', { workers: [] }) },
    is: 'ruled out',
  },
  {
    name: 'the container of the port runs, and listens nowhere',
    facts: { ...intoContainer, containers: [container({ listeners: [] })] },
    is: 'likely',
  },
  {
    name: 'the container of the port listens on another port (container-wrong-port)',
    facts: { ...intoContainer, expected: [], containers: [container({ listeners: [{ address: '::', port: 8000 }] })] },
    is: 'ruled out',
  },
  {
    name: 'the container of the port started seconds ago (container-starting)',
    facts: { ...intoContainer, expected: [], containers: [container({ listeners: [], startedAt: secondsAgo(3) })] },
    is: 'ruled out',
  },
  {
    name: 'a server that names the port started seconds ago and listens nowhere',
    facts: { connect: bothRefuse, listeners: [], expected: one('names-port') },
    is: 'certain',
  },
  {
    name: 'a server from the remembered folder started seconds ago',
    facts: { connect: bothRefuse, expected: one('listens-nowhere'), remembered: rememberedShop },
    is: 'certain',
  },
  {
    name: 'nothing has listened for an hour inside the container of this port',
    facts: { ...hungUp, containers: [container({ listeners: [] })] },
    is: 'likely',
  },
  {
    name: 'the container of this port is seconds old (container-starting)',
    facts: { ...hungUp, expected: [], containers: [container({ listeners: [], startedAt: justNow })] },
    is: 'ruled out',
  },
  {
    name: 'the program inside listens on another port (container-wrong-port)',
    facts: { ...hungUp, expected: [], containers: [container({ listeners: [{ address: '::', port: 8000 }] })] },
    is: 'ruled out',
  },
  {
    name: 'nobody could look into the container (container-wrong-port)',
    facts: { ...hungUp, expected: [], containers: [closedContainer()] },
    is: 'ruled out',
  },
  {
    name: 'it started longer ago, and compiles',
    facts: { connect: bothRefuse, expected: one('names-port', { startedAt: aMinuteAgo }) },
    is: 'likely',
  },
  {
    name: 'it starts again and again under a watcher',
    facts: { connect: bothRefuse, expected: one('names-port', { command: 'node /app/.bin/nodemon --port 3000' }) },
    is: 'likely',
  },
  {
    name: 'nobody knows since when it runs, nor tried to connect',
    facts: {
      attempt: failed('refused'),
      expected: [{ process: { program: 'node' }, reason: 'remembered', listensOn: [] }],
    },
    is: 'likely',
  },
  {
    name: 'some dev server has just started, and nothing is remembered of the port',
    facts: { connect: bothRefuse, remembered: null, expected: one('listens-nowhere') },
    is: 'likely',
  },
  {
    name: 'a proxy in front answers 502, and the server behind it has just started',
    facts: {
      attempt: answered(502),
      replies: [reply('http://127.0.0.1', http(502, { server: 'Caddy' }))],
      expected: one('remembered', { startedAt: aMinuteAgo }),
    },
    is: 'likely',
  },
  {
    name: 'Tomcat took the port seconds ago, and accepts nothing yet',
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'silent' })],
      stall: [unread('127.0.0.1', false)],
      owners: [owner('127.0.0.1', { program: 'java', startedAt: secondsAgo(5) })],
      expected: [],
    },
    is: 'likely',
  },
  {
    name: 'it has accepted another connection, and keeps that one waiting too (server-hung)',
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'silent' })],
      stall: [{ ...unread('127.0.0.1', false), others: [{ accepted: true, unreadBytes: 0 }] }],
      owners: [owner('127.0.0.1', { program: 'java', startedAt: secondsAgo(5) })],
      expected: [],
    },
    is: 'ruled out',
  },
  {
    name: 'it has had an hour (server-hung)',
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'silent' })],
      stall: [unread('127.0.0.1', false)],
      owners: [owner('127.0.0.1', { program: 'java', startedAt: secondsAgo(3600) })],
      expected: [],
    },
    is: 'ruled out',
  },
  {
    name: 'Node, which accepts as soon as it has a port, keeps somebody waiting (server-hung)',
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'silent' })],
      stall: [unread('127.0.0.1', false)],
      owners: [owner('127.0.0.1', { ...node, startedAt: secondsAgo(5) })],
      expected: [],
    },
    is: 'ruled out',
  },
  {
    name: 'the server took the port seconds ago and answers 503',
    facts: {
      replies: [reply('http://127.0.0.1', http(503))],
      owners: [owner('127.0.0.1', { ...vite, startedAt: justNow })],
      expected: [],
    },
    is: 'likely',
  },
  {
    name: 'the server that answered before was started again, and hangs up so far',
    facts: {
      attempt: failed('empty'),
      replies: [reply('http://127.0.0.1', { kind: 'closed' })],
      owners: [owner('127.0.0.1', { ...vite, pid: 5000, startedAt: justNow })],
      remembered: rememberedShop,
      expected: [],
    },
    is: 'likely',
  },
  {
    name: 'one that nobody saw before hangs up (server-drops-connection)',
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'closed' })],
      owners: [owner('127.0.0.1', { ...vite, startedAt: justNow })],
      remembered: null,
      expected: [],
    },
    is: 'ruled out',
  },
  {
    name: 'the server has run for an hour and answers 503 (server-error)',
    facts: {
      replies: [reply('http://127.0.0.1', http(503))],
      owners: [owner('127.0.0.1', { ...vite, startedAt: anHourAgo })],
      expected: [],
    },
    is: 'ruled out',
  },
  {
    name: 'it has listened nowhere for an hour (nothing-listening)',
    facts: { connect: bothRefuse, expected: one('names-port', { startedAt: anHourAgo }) },
    is: 'ruled out',
  },
  {
    name: 'it listens on another port (wrong-port)',
    facts: { connect: bothRefuse, expected: one('names-port', {}, { listensOn: [{ address: '::1', port: 3001 }] }) },
    is: 'ruled out',
  },
  {
    name: 'it was told that it may not have the port (port-reserved)',
    facts: { connect: bothRefuse, expected: one('names-port', {}, { bindError: 'EACCES' }) },
    is: 'ruled out',
  },
  {
    name: 'it may not have the port (port-reserved)',
    url: 'http://localhost:81/',
    facts: {
      connect: bothRefuse,
      expected: one('names-port'),
      reservations: { privilegedBelow: 1024, hasPrivilege: false },
    },
    is: 'ruled out',
  },
  {
    name: 'it is suspended',
    facts: { connect: bothRefuse, expected: one('names-port', { state: 'stopped' }) },
    is: 'ruled out',
  },
  {
    name: 'another project starts (server-stopped)',
    facts: {
      connect: bothRefuse,
      expected: one('listens-nowhere', { folder: '~/code/blog', project: 'blog' }),
      remembered: rememberedShop,
    },
    is: 'ruled out',
  },
  {
    name: 'a firewall refuses for it (firewall-reject); who is expected is not asked for',
    facts: { connect: bothRefuse, listeners: listeners('127.0.0.1:3000') },
    is: 'ruled out',
  },
  {
    name: 'the port accepts, and is silent',
    facts: { attempt: pending(), expected: one('names-port') },
    is: 'ruled out',
  },
  {
    name: 'the port accepts',
    facts: { connect: connect({ '127.0.0.1': 'accepted', '::1': 'refused' }), expected: one('names-port') },
    is: 'ruled out',
  },
  { name: 'the page works', facts: { attempt: answered(200), expected: one('names-port') }, is: 'ruled out' },
  { name: 'nobody can see processes', facts: { connect: bothRefuse }, is: 'undecided: expected' },
]);

test('says which server it waits for', () => {
  const { title, why } = wordsOf(serverStarting, 'http://localhost:3000/', {
    connect: bothRefuse,
    expected: one('names-port'),
  });
  expect(title).toBe("The Vite server is starting and hasn't opened a port yet");
  expect(why).toContain("Vite (node, process 99) from ~/code/shop is running but isn't listening on any port yet.");
});
