import { expect, test } from 'vitest';
import { wslForwardingBroken } from '../../../../diagnosis/causes/container/wsl-forwarding-broken.ts';
import type { Runtime } from '../../../../evidence/machine/runtimes.ts';
import { closedContainer } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, failed, http, listeners, reply } from '../../evidence.ts';

const wsl: Runtime = { kind: 'wsl2', name: 'Ubuntu', state: 'running' };
const serving = { ...wsl, listeners: [{ address: '0.0.0.0', port: 3000 }] };

describeCause(wslForwardingBroken, [
  {
    name: 'the port inside is published, and here connections come to nothing in some way',
    os: 'windows',
    facts: { connect: connect({ '127.0.0.1': 'failed' }), runtimes: [wsl], containers: [closedContainer()] },
    is: 'likely',
  },
  {
    name: 'the port inside is published, and a program of Windows takes the connection',
    os: 'windows',
    facts: {
      connect: connect({ '127.0.0.1': 'accepted' }),
      replies: [reply('http://127.0.0.1', { kind: 'closed' })],
      runtimes: [wsl],
      containers: [closedContainer()],
    },
    is: 'ruled out',
  },
  {
    name: 'a server listens in WSL, and Windows refuses',
    os: 'windows',
    facts: { connect: bothRefuse, runtimes: [serving] },
    is: 'certain',
  },
  {
    name: 'a server listens in WSL, and connections come to nothing in some way',
    os: 'windows',
    facts: { connect: connect({ '127.0.0.1': 'failed' }), runtimes: [serving] },
    is: 'likely',
  },
  {
    name: 'ports are not passed on, and nobody can look inside',
    os: 'windows',
    facts: { attempt: failed('refused'), runtimes: [{ ...wsl, forwardsPorts: false }] },
    is: 'likely',
  },
  {
    name: 'the mode is mirrored, and a container publishes the port',
    os: 'windows',
    facts: {
      connect: bothRefuse,
      containers: [closedContainer()],
      runtimes: [{ ...wsl, networking: 'mirrored' }],
    },
    is: 'likely',
  },
  {
    name: 'the mode is mirrored, and the connection times out, as Windows itself never lets it',
    os: 'windows',
    facts: {
      attempt: failed('timed-out'),
      connect: connect({ '127.0.0.1': 'silent' }),
      runtimes: [{ ...wsl, networking: 'mirrored' }],
    },
    is: 'likely',
  },
  {
    name: 'the mode is mirrored, and a browser alone saw the time-out',
    os: 'windows',
    facts: { attempt: failed('timed-out'), runtimes: [{ ...wsl, networking: 'mirrored' }] },
    is: 'likely',
  },
  {
    name: 'the connection times out, and WSL is in its usual mode (firewall-drop)',
    os: 'windows',
    facts: { attempt: failed('timed-out'), connect: connect({ '127.0.0.1': 'silent' }), runtimes: [wsl] },
    is: 'ruled out',
  },
  {
    name: 'the mode is mirrored, and a server takes the connection and is silent (server-hung)',
    os: 'windows',
    facts: {
      connect: connect({ '127.0.0.1': 'accepted' }),
      replies: [reply('http://127.0.0.1', { kind: 'silent' })],
      runtimes: [{ ...wsl, networking: 'mirrored' }],
    },
    is: 'ruled out',
  },
  { name: 'nobody has looked for WSL', os: 'windows', facts: { connect: bothRefuse }, is: 'undecided: runtimes' },
  {
    name: 'WSL runs, as on many computers, and nothing says that it has the port (nothing-listening)',
    os: 'windows',
    facts: { connect: bothRefuse, runtimes: [wsl] },
    is: 'ruled out',
  },
  {
    name: 'other ports are open in WSL (nothing-listening)',
    os: 'windows',
    facts: {
      connect: bothRefuse,
      runtimes: [{ ...wsl, networking: 'mirrored', listeners: [{ address: '0.0.0.0', port: 22 }] }],
    },
    is: 'ruled out',
  },
  {
    name: 'the browser runs in WSL itself',
    os: 'windows',
    facts: { connect: bothRefuse, runtimes: [{ ...serving, isHere: true }] },
    is: 'ruled out',
  },
  {
    name: 'the machine runs Linux, and has nothing of the kind',
    os: 'linux',
    facts: { connect: bothRefuse, runtimes: [serving] },
    is: 'ruled out',
  },
  {
    name: 'a program of Windows holds the port (port-taken)',
    os: 'windows',
    facts: { connect: bothRefuse, listeners: listeners('127.0.0.1:3000'), runtimes: [serving] },
    is: 'ruled out',
  },
  {
    name: 'WSL 1 has no network of its own',
    os: 'windows',
    facts: { connect: bothRefuse, runtimes: [{ ...serving, kind: 'wsl1' }] },
    is: 'ruled out',
  },
  {
    name: 'the machine is Docker Desktop’s own',
    os: 'windows',
    facts: { connect: bothRefuse, runtimes: [{ ...serving, name: 'docker-desktop-data' }] },
    is: 'ruled out',
  },
  {
    name: 'it answers; nobody looks for WSL (works-now)',
    os: 'windows',
    facts: { replies: [reply('http://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
]);

test('advises on the mode that is in use, and on a server that listens for WSL alone', () => {
  const texts = (runtime: Runtime) =>
    wordsOf(wslForwardingBroken, 'http://localhost:3000/', { connect: bothRefuse, runtimes: [runtime] }, 'windows')
      .steps.map(({ text }) => text)
      .join('\n');
  expect(texts({ ...serving, networking: 'mirrored' })).toContain('networkingMode=nat');
  expect(texts({ ...wsl, listeners: [{ address: '127.0.0.1', port: 3000 }] })).toContain('listen on 0.0.0.0');
});

test('in the mirrored mode 127.0.0.1 comes first, and the address of WSL is that of Windows', () => {
  const runtimes = [{ ...wsl, networking: 'mirrored' }];
  const facts = { attempt: failed('timed-out'), runtimes };
  const { steps } = wordsOf(wslForwardingBroken, 'http://localhost:3000/', facts, 'windows');
  expect(steps[0]?.open).toBe('http://127.0.0.1:3000/');
  expect(steps.map(({ command }) => command)).not.toContain('wsl hostname -I');
});
