import { expect, test } from 'vitest';
import { serverSuspended } from '../../../../diagnosis/causes/program/server-suspended.ts';
import type { Process } from '../../../../evidence/port/owners.ts';
import { closedContainer, container } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, failed, http, node, owner, pending, reply } from '../../evidence.ts';

const url = 'http://127.0.0.1:3000/';
const accepted = connect({ '127.0.0.1': 'accepted', '::1': 'refused' });
const silence = [reply('http://127.0.0.1', { kind: 'silent' })];
const stopped = [owner('127.0.0.1', { ...node, state: 'stopped' })];

const nginx: Process = { pid: 4711, program: 'nginx', state: 'sleeping' };

function worker(state: Process['state'], pid = 4712) {
  return { pid, state, sharesSocket: true };
}

function group(...states: Process['state'][]) {
  return [owner('127.0.0.1', { ...nginx, workers: states.map((state, index) => worker(state, 4712 + index)) })];
}

describeCause(serverSuspended, [
  {
    name: 'the browser waits at an address of which it cannot tell whether it accepts, and nobody sees who has the port',
    facts: { attempt: pending(), connect: connect({ '::1': 'refused' }) },
    is: 'undecided: owners',
  },
  {
    name: 'the browser waits, and the process on the port is stopped; nobody tried to connect',
    facts: { attempt: pending(), owners: [owner('127.0.0.1', { ...node, state: 'stopped' })] },
    is: 'likely',
  },
  {
    name: 'the browser waits, and the process on the port runs; nobody tried to connect (server-hung)',
    facts: { attempt: pending(), owners: [owner('127.0.0.1', { ...node, state: 'sleeping' })] },
    is: 'ruled out',
  },
  {
    name: 'its container is paused, and whoever holds the port for it accepts',
    url,
    facts: { connect: accepted, replies: silence, containers: [container({ state: 'paused' })] },
    is: 'certain',
  },
  {
    name: 'its container is paused, and nothing else is known',
    url,
    facts: { containers: [closedContainer({ state: 'paused' })] },
    is: 'likely',
  },
  {
    name: 'a paused container of another port, and a port that refuses',
    url,
    facts: { connect: bothRefuse, containers: [container({ state: 'paused', published: [] })] },
    is: 'ruled out',
  },
  {
    name: 'its process is stopped, and the port accepts and is silent',
    url,
    facts: { attempt: pending(), connect: accepted, replies: silence, owners: stopped },
    is: 'certain',
  },
  {
    name: 'a debugger has stopped it',
    url,
    facts: { connect: accepted, replies: silence, owners: [owner('0.0.0.0', { ...node, state: 'traced' })] },
    is: 'certain',
  },
  {
    name: 'so many connections wait that the port takes no more',
    url,
    facts: { attempt: failed('timed-out'), connect: connect({ '127.0.0.1': 'silent' }), replies: [], owners: stopped },
    is: 'certain',
  },
  {
    name: 'a debugger has stopped it, and nobody noted its number',
    url,
    facts: { connect: accepted, replies: silence, owners: [owner('0.0.0.0', { program: 'php', state: 'traced' })] },
    is: 'certain',
  },
  {
    name: 'it is stopped, and nobody noted its number',
    url,
    facts: { connect: accepted, replies: silence, owners: [owner('0.0.0.0', { program: 'php', state: 'stopped' })] },
    is: 'certain',
  },
  { name: 'nobody has asked the port yet', url, facts: { connect: accepted, owners: stopped }, is: 'likely' },
  { name: 'nobody has tried to connect', url, facts: { owners: stopped }, is: 'undecided: connect' },
  {
    name: 'nobody knows who holds the port',
    url,
    facts: { connect: accepted, replies: silence },
    is: 'undecided: owners',
  },
  {
    name: 'it is busy without end, not stopped (server-hung)',
    url,
    facts: { connect: accepted, replies: silence, owners: [owner('127.0.0.1', { ...node, state: 'running' })] },
    is: 'ruled out',
  },
  {
    name: 'another process on the port answers; its owners are not asked for',
    url,
    facts: { connect: accepted, replies: [reply('http://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
  {
    name: 'the one that is stopped listens on the other family, and the one in use is silent (server-hung)',
    url: 'http://localhost:3000/',
    facts: {
      attempt: pending('chromium'),
      connect: connect({ '127.0.0.1': 'accepted', '::1': 'accepted' }),
      replies: [reply('http://127.0.0.1', { kind: 'silent' }), reply('http://[::1]', { kind: 'silent' })],
      owners: [...stopped, owner('::1', { pid: 12, program: 'python3', state: 'sleeping' })],
    },
    is: 'ruled out',
  },
  {
    name: 'all workers of a living master are stopped',
    url,
    facts: { connect: accepted, replies: silence, owners: group('stopped', 'stopped') },
    is: 'certain',
  },
  {
    name: 'one of its workers is stopped, and another one may be who does not answer',
    url,
    facts: { connect: accepted, replies: silence, owners: group('stopped', 'sleeping') },
    is: 'likely',
  },
  {
    name: 'the one that is stopped is a master whose workers take the connections (server-hung)',
    url,
    facts: {
      connect: accepted,
      replies: silence,
      owners: [owner('127.0.0.1', { ...nginx, state: 'stopped', workers: [worker('sleeping')] })],
    },
    is: 'likely',
  },
  {
    name: 'the one that is stopped is a master whose workers get their connections from it',
    url,
    facts: {
      connect: accepted,
      replies: silence,
      owners: [owner('127.0.0.1', { ...node, state: 'stopped', workers: [{ pid: 12, state: 'sleeping' }] })],
    },
    is: 'certain',
  },
  {
    name: 'its workers run (server-hung)',
    url,
    facts: { connect: accepted, replies: silence, owners: group('sleeping', 'running') },
    is: 'ruled out',
  },
  {
    name: 'its workers have ended (server-hung)',
    url,
    facts: { connect: accepted, replies: silence, owners: group('zombie') },
    is: 'ruled out',
  },
  {
    name: 'one of its workers is stopped, and the others answer',
    url,
    facts: { connect: accepted, replies: [reply('http://127.0.0.1', http(200))], owners: group('stopped', 'sleeping') },
    is: 'ruled out',
  },
  { name: 'the page was answered', url, facts: { attempt: answered(502) }, is: 'ruled out' },
  { name: 'it refuses (nothing-listening)', url, facts: { connect: bothRefuse, owners: [] }, is: 'ruled out' },
]);

test('lets it go on where the system has a command for that', () => {
  const facts = { connect: accepted, replies: silence, owners: stopped };
  expect(wordsOf(serverSuspended, url, facts).steps[0]?.command).toBe('kill -CONT 4711');
  expect(wordsOf(serverSuspended, url, facts, 'windows').steps[0]?.command).toBeUndefined();
});

test('sends a person to the debugger, not to the terminal, when that holds it', () => {
  const facts = { connect: accepted, replies: silence, owners: [owner('127.0.0.1', { ...node, state: 'traced' })] };
  const { title, steps } = wordsOf(serverSuspended, url, facts);
  expect(title).toBe('The server is paused in a debugger');
  expect(steps.map((step) => step.text).join('\n')).not.toContain('Type fg');
});

test('lets the workers of a group go on, and leaves their master alone', () => {
  const facts = { connect: accepted, replies: silence, owners: group('stopped', 'stopped') };
  const { title, why, steps } = wordsOf(serverSuspended, url, facts);
  expect(title).toBe('All workers of nginx are suspended');
  expect(why).toContain("isn't letting processes 4712 and 4713 run");
  expect(steps).toEqual([{ text: 'Resume the workers:', command: 'kill -CONT 4712 4713' }]);
});
