import { expect, test } from 'vitest';
import { ipv4OnlyListener } from '../../../../diagnosis/causes/port/ipv4-only-listener.ts';
import { closedContainer, container } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, failed, http, listeners, owner, reply, vite } from '../../evidence.ts';

const url = 'http://[::1]:3000/a?b';
const bothAccept = connect({ '127.0.0.1': 'accepted', '::1': 'accepted' });
const droppedOn6 = [reply('http://[::1]', { kind: 'reset' }), reply('http://127.0.0.1', http(200))];
const open = connect({ '::1': 'refused', '127.0.0.1': 'accepted' });

describeCause(ipv4OnlyListener, [
  {
    name: 'only connects are known, and the system gives the address that refuses first',
    url: 'http://localhost:3000/',
    facts: { connect: open, resolution: { name: 'localhost', addresses: ['::1', '127.0.0.1'] } },
    is: 'likely',
  },
  {
    name: 'the same, and it gives the other one first',
    url: 'http://localhost:3000/',
    facts: { connect: open, resolution: { name: 'localhost', addresses: ['127.0.0.1', '::1'] } },
    is: 'ruled out',
  },
  {
    name: 'the same, and the server answered (works-now)',
    url: 'http://localhost:3000/',
    facts: {
      connect: open,
      resolution: { name: 'localhost', addresses: ['::1', '127.0.0.1'] },
      replies: [reply('http://127.0.0.1', http(200))],
    },
    is: 'ruled out',
  },
  {
    name: 'one family of the name refuses, and people say only that the page fails',
    facts: {
      attempt: { outcome: 'failed', failure: 'other' },
      connect: connect({ '127.0.0.1': 'accepted', '::1': 'refused' }),
      listeners: listeners('127.0.0.1:3000'),
    },
    is: 'likely',
  },
  {
    name: 'a container publishes the port for both families, and drops what comes over IPv6',
    url: 'http://localhost:3000/',
    facts: { replies: droppedOn6, containers: [container()] },
    is: 'likely',
  },
  {
    name: 'the same, by its engine, and nobody looked inside',
    url: 'http://localhost:3000/',
    facts: {
      attempt: failed('reset'),
      replies: droppedOn6,
      containers: [closedContainer()],
      owners: [owner('::', { pid: 7, program: 'docker-proxy' })],
    },
    is: 'likely',
  },
  {
    name: 'another program has the port on ::1 (duplicate-listener)',
    url: 'http://localhost:3000/',
    facts: {
      connect: bothAccept,
      replies: droppedOn6,
      containers: [container()],
      owners: [owner('0.0.0.0', { pid: 7, program: 'docker-proxy' }), owner('::1', vite)],
    },
    is: 'ruled out',
  },
  {
    name: 'it is published for IPv4 alone, so that somebody else is on ::1 (duplicate-listener)',
    url: 'http://localhost:3000/',
    facts: {
      connect: bothAccept,
      replies: droppedOn6,
      containers: [container({ published: [{ hostAddress: '0.0.0.0', hostPort: 3000, containerPort: 80 }] })],
    },
    is: 'ruled out',
  },
  {
    name: 'the program inside listens on IPv6 too (server-drops-connection)',
    url: 'http://localhost:3000/',
    facts: {
      connect: bothAccept,
      replies: droppedOn6,
      containers: [container({ listeners: [{ address: '::', port: 80 }] })],
    },
    is: 'ruled out',
  },
  {
    name: 'the page of 127.0.0.1 was asked for (works-now)',
    url: 'http://127.0.0.1:3000/',
    facts: { connect: bothAccept, replies: droppedOn6, containers: [container()] },
    is: 'ruled out',
  },
  {
    name: 'the server listens on 127.0.0.1',
    url,
    facts: { connect: open, listeners: listeners('127.0.0.1:3000') },
    is: 'certain',
  },
  {
    name: 'the server listens on every IPv4 address',
    url,
    facts: { connect: open, listeners: listeners('0.0.0.0:3000') },
    is: 'certain',
  },
  { name: 'the browser alone saw one family accept', url, facts: { connect: open }, is: 'likely' },
  {
    name: 'an old browser that knows one address of the name was refused',
    url: 'http://localhost:3000/',
    facts: { connect: open, listeners: listeners('127.0.0.1:3000'), attempt: failed('refused') },
    is: 'likely',
  },
  { name: 'nobody has tried to connect', url, facts: {}, is: 'undecided: connect' },
  {
    name: 'the server listens on both families, and a rule rejects IPv6 (firewall-reject)',
    url,
    facts: {
      connect: open,
      listeners: listeners('[::]:3000'),
      refusal: [{ address: '::1', resetsSent: 0, unreachablesSent: 0 }],
    },
    is: 'ruled out',
  },
  {
    name: 'a listener on [::1] exists, and refuses (firewall-reject)',
    url,
    facts: { connect: open, listeners: listeners('127.0.0.1:3000', '[::1]:3000') },
    is: 'ruled out',
  },
  {
    name: 'this computer has no IPv6 at all',
    url,
    facts: { connect: connect({ '::1': 'no-such-address', '127.0.0.1': 'accepted' }), listeners: [] },
    is: 'ruled out',
  },
  {
    name: '0.0.0.0 is asked for, which is IPv4 itself (wildcard-address)',
    url: 'http://0.0.0.0:3000/',
    facts: { connect: open, listeners: listeners('127.0.0.1:3000'), attempt: failed('refused', 'firefox') },
    is: 'ruled out',
  },
  { name: 'both refuse (nothing-listening)', url, facts: { connect: bothRefuse, listeners: [] }, is: 'ruled out' },
]);

test('leads to the address that answers, or has the server listen where it was asked', () => {
  const facts = { connect: open, listeners: listeners('127.0.0.1:3000'), owners: [owner('127.0.0.1', vite)] };
  const { steps } = wordsOf(ipv4OnlyListener, url, facts);
  expect(steps[0]?.open).toBe('http://127.0.0.1:3000/a');
  expect(steps[1]?.command).toBe('cd ~/code/shop && npx vite --host ::1 --port 3000');
});
