import { describe, expect, test } from 'vitest';
import { decideEnding, type PortHolder } from '../../../../diagnosis/reading/program/ending-decision.ts';
import type { Process } from '../../../../evidence/port/owners.ts';
import { dependedOn } from '../../depended-on.ts';

const own: Process = {
  pid: 4711,
  program: 'node',
  command: 'node server.js',
  startCommand: 'node server.js',
  user: 'ann',
};

function held(process: Process | undefined, more: Partial<PortHolder> = {}): PortHolder {
  return {
    addresses: ['127.0.0.1'],
    ...(process && { process }),
    parents: [{ pid: 1, program: 'systemd' }],
    isPersons: true,
    isOwnAccount: true,
    isAncestor: false,
    isInContainer: false,
    also: [],
    otherPorts: [],
    ...more,
  };
}

const container = { engine: 'docker' as const, name: 'shop-web-1' };
const named = Object.entries(dependedOn).flatMap(([kind, processes]) =>
  processes.map((process) => ({ kind, process })),
);

describe('a program that others depend on is left alone, and its kind is told', () => {
  test.each(named)('$kind: $process.program $process.command $process.user', ({ kind, process }) => {
    const decision = decideEnding(held({ ...process, pid: 812 }, { isOwnAccount: false }));
    expect(decision).toMatchObject({ does: 'leave', why: 'kind', kind });
  });

  test('with the container that the port belongs to', () => {
    const decision = decideEnding(held({ pid: 812, program: 'docker-proxy' }, { container }));
    expect(decision).toMatchObject({ does: 'leave', why: 'kind', kind: 'docker', container });
  });
});

describe('is left alone', () => {
  test.each<[string, PortHolder, object]>([
    ['what cannot be seen', held(undefined, { user: 'ben' }), { why: 'hidden', user: 'ben' }],
    ['what cannot be seen, and is a container’s', held(undefined, { container }), { why: 'container', container }],
    ['a process without a number', held({ program: 'node' }), { why: 'hidden' }],
    ['what the question itself came from', held(own, { isAncestor: true }), { why: 'ancestor' }],
    ['what runs in a container', held(own, { isInContainer: true }), { why: 'inside-container' }],
    ['the same, of a known one', held(own, { isInContainer: true, container }), { why: 'container', container }],
    [
      'a service of the system',
      held(own, { unit: { name: 'shop.service', isPersons: false } }),
      { why: 'unit', unit: { name: 'shop.service', isPersons: false } },
    ],
    [
      'a service under an account of services: its own command is better than its status',
      held(
        { pid: 1, program: 'nginx', user: 'www-data' },
        {
          isOwnAccount: false,
          unit: { name: 'nginx.service', isPersons: false },
        },
      ),
      { why: 'unit' },
    ],
    [
      'a database that is a service: it’s a database first',
      held(
        { pid: 9, program: 'postgres', user: 'postgres' },
        {
          isOwnAccount: false,
          unit: { name: 'postgresql.service', isPersons: false },
        },
      ),
      { why: 'kind', kind: 'database' },
    ],
    [
      'what PM2 keeps running',
      held(own, {
        parents: [{ pid: 9, program: 'PM2 v5.3.0: Go', command: 'PM2 v5.3.0: God Daemon (/home/ann/.pm2)' }],
      }),
      { why: 'supervisor', name: 'PM2', list: 'pm2 list' },
    ],
    [
      'what Supervisor keeps running',
      held(own, { parents: [{ pid: 9, program: 'supervisord', command: '/usr/bin/python3 /usr/bin/supervisord -n' }] }),
      { why: 'supervisor', name: 'Supervisor' },
    ],
    [
      'another user’s',
      held(own, { isPersons: false, isOwnAccount: false, user: 'ben' }),
      { why: 'other-user', user: 'ben' },
    ],
    [
      'what starts the server when somebody connects',
      held({ pid: 9, program: 'xinetd' }),
      { why: 'kind', kind: 'service' },
    ],
    [
      'root’s own service, asked by way of sudo',
      held({ pid: 9, program: 'nginx', user: 'root' }, { isOwnAccount: false }),
      { why: 'kind', kind: 'service' },
    ],
  ])('%s', (_, holder, told) => {
    expect(decideEnding(holder)).toMatchObject({ does: 'leave', ...told });
  });
});

describe('may be ended', () => {
  const npm = { pid: 4690, program: 'npm', command: 'npm run dev' };
  test.each<[string, PortHolder, number]>([
    ['a server of the person’s own', held(own), 4711],
    ['what started it, in its place', held(own, { starter: npm }), 4690],
    [
      'a server that root typed, asked by root: the account says nothing then',
      held({ pid: 9, program: 'nginx', user: 'root' }),
      9,
    ],
    ['a server that root typed, asked by way of sudo', held({ ...own, user: 'root' }, { isOwnAccount: false }), 4711],
    [
      'a server in a folder of supervisors',
      held(own, { parents: [{ pid: 3, program: 'node', command: 'node supervisor.js' }] }),
      4711,
    ],
  ])('%s', (_, holder, pid) => {
    expect(decideEnding(holder)).toEqual({ does: 'end', pid, takesAlong: [] });
  });

  test('and what others may depend on is told apart from what goes with it anyway', () => {
    const redis = { pid: 5, program: 'redis-server', ports: [6379] };
    const decision = decideEnding(held(own, { also: [{ pid: 4, program: 'esbuild', ports: [] }, redis] }));
    expect(decision).toEqual({ does: 'end', pid: 4711, takesAlong: [redis] });
  });
});
