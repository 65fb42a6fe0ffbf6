import { expect, test } from 'vitest';
import { forwarderOrphaned } from '../../../../diagnosis/causes/tunnel/forwarder-orphaned.ts';
import { container, secondsAgo } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, failed, forwarder, http, listeners, owner, pending, reply } from '../../evidence.ts';

const closed = [reply('http://127.0.0.1', { kind: 'closed' })];
const toContainer = { to: { host: '172.17.0.2', port: 80 } };
const dockerProxy = forwarder('docker-proxy', toContainer);
const rule = forwarder('netsh portproxy', { to: { host: '172.20.144.1', port: 9000 } });

const halfBroken = [reply('http://[::1]', { kind: 'reset' }), reply('http://127.0.0.1', http(200))];

const connected = connect({ '127.0.0.1': 'accepted', '::1': 'refused' });
const reset = [reply('http://127.0.0.1', { kind: 'reset' })];
const silent = [reply('http://127.0.0.1', { kind: 'silent' })];
const colima = { kind: 'colima' as const, state: 'running' as const, forwardsPorts: true };

describeCause(forwarderOrphaned, [
  {
    name: 'the relay of WSL holds ::1 and refuses, while a server of the person has 127.0.0.1',
    os: 'windows',
    facts: {
      connect: connect({ '::1': 'refused', '127.0.0.1': 'accepted' }),
      owners: [owner('::1', { program: 'wslrelay.exe' }), owner('127.0.0.1', { program: 'node.exe' })],
      forwarders: [{ ...forwarder('wslrelay'), from: { address: '::1', port: 3000 } }],
    },
    is: 'likely',
  },
  {
    name: 'the relay of WSL holds ::1 and takes connections (duplicate-listener)',
    os: 'windows',
    facts: {
      connect: connect({ '::1': 'accepted', '127.0.0.1': 'accepted' }),
      owners: [owner('::1', { program: 'wslrelay.exe' }), owner('127.0.0.1', { program: 'node.exe' })],
      forwarders: [{ ...forwarder('wslrelay'), from: { address: '::1', port: 3000 } }],
    },
    is: 'ruled out',
  },
  {
    name: 'a server of the person has ::1, where something refuses (firewall-reject)',
    os: 'windows',
    facts: {
      connect: connect({ '::1': 'refused', '127.0.0.1': 'accepted' }),
      owners: [owner('::1', { pid: 7, program: 'node.exe' })],
      forwarders: [],
    },
    is: 'ruled out',
  },
  {
    name: 'on a Mac a container runs and publishes the port, which is refused, and nobody saw the machine that it is in',
    os: 'macos',
    facts: { forwarders: [], connect: bothRefuse, containers: [container()] },
    is: 'likely',
  },
  {
    name: 'the same on Linux, where no machine is needed',
    facts: { forwarders: [], connect: bothRefuse, containers: [container()] },
    is: 'ruled out',
  },
  {
    name: 'a database in a container hangs up on HTTP (non-http-service)',
    facts: {
      forwarders: [],
      replies: [reply('http://127.0.0.1', { kind: 'reset' })],
      containers: [
        container({
          published: [{ hostPort: 3000, containerPort: 6379 }],
          listeners: [{ address: '0.0.0.0', port: 6379 }],
        }),
      ],
    },
    is: 'ruled out',
  },
  {
    name: 'Podman says that it publishes the port, and nobody listens on it',
    os: 'linux',
    facts: {
      connect: bothRefuse,
      listeners: [],
      containers: [container({ engine: 'podman' })],
      runtimes: [],
      forwarders: [],
    },
    is: 'likely',
  },
  {
    name: 'the same, and nobody looked who listens',
    os: 'linux',
    facts: { connect: bothRefuse, containers: [container({ engine: 'podman' })], runtimes: [], forwarders: [] },
    is: 'ruled out',
  },
  {
    name: 'docker-proxy has the port, and no container has it',
    facts: {
      connect: connected,
      replies: reset,
      owners: [owner('0.0.0.0', { pid: 9, program: 'docker-proxy' })],
      containers: [container({ published: [{ hostPort: 8080, containerPort: 80 }] })],
    },
    is: 'likely',
  },
  {
    name: 'docker-proxy has the port, and nobody asked the engine for its containers',
    facts: { connect: connected, replies: reset, owners: [owner('0.0.0.0', { pid: 9, program: 'docker-proxy' })] },
    is: 'undecided: forwarders',
  },
  {
    name: 'docker-proxy has the port, no container has it, and a page comes',
    facts: {
      connect: connected,
      replies: [reply('http://127.0.0.1', http(200))],
      owners: [owner('0.0.0.0', { pid: 9, program: 'docker-proxy' })],
      containers: [],
      forwarders: [],
    },
    is: 'ruled out',
  },
  {
    name: 'a server of the person has the port, and no container has it',
    facts: {
      connect: connected,
      replies: reset,
      owners: [owner('0.0.0.0', { pid: 9, program: 'node' })],
      containers: [],
      forwarders: [],
    },
    is: 'ruled out',
  },
  {
    name: "WSL's relay has the port, it leads nowhere, and nothing is known to listen in WSL",
    os: 'windows',
    facts: {
      connect: connected,
      replies: silent,
      owners: [owner('127.0.0.1', { pid: 9, program: 'wslrelay' })],
      forwarders: [],
      runtimes: [{ kind: 'wsl2', name: 'Ubuntu', state: 'running' }],
    },
    is: 'likely',
  },
  {
    name: "WSL's relay has the port, and a server in WSL listens on it (server-hung)",
    os: 'windows',
    facts: {
      connect: connected,
      replies: silent,
      owners: [owner('127.0.0.1', { pid: 9, program: 'wslrelay' })],
      forwarders: [],
      runtimes: [{ kind: 'wsl2', name: 'Ubuntu', state: 'running', listeners: [{ address: '0.0.0.0', port: 3000 }] }],
    },
    is: 'ruled out',
  },
  {
    name: "Colima's machine runs, its container publishes the port, and here nobody takes it",
    os: 'macos',
    facts: { connect: bothRefuse, listeners: [], containers: [container()], runtimes: [colima], forwarders: [] },
    is: 'likely',
  },
  {
    name: 'the same, and the machine is known to forward nothing (runtime-elsewhere)',
    facts: {
      connect: bothRefuse,
      listeners: [],
      containers: [container()],
      runtimes: [{ ...colima, forwardsPorts: false }],
      forwarders: [],
    },
    is: 'ruled out',
  },
  {
    name: 'the same, beside an emulator, which forwards nothing',
    facts: {
      connect: bothRefuse,
      listeners: [],
      containers: [container()],
      runtimes: [colima, { kind: 'android-emulator', state: 'running', forwardsPorts: false }],
      forwarders: [],
    },
    is: 'likely',
  },
  {
    name: 'the same, and the port was seen open in the machine (runtime-elsewhere)',
    facts: {
      connect: bothRefuse,
      listeners: [],
      containers: [container()],
      runtimes: [{ ...colima, listeners: listeners('0.0.0.0:3000') }],
      forwarders: [],
    },
    is: 'ruled out',
  },
  {
    name: 'the same, and the container was started this second (container-starting)',
    os: 'macos',
    facts: {
      connect: bothRefuse,
      listeners: [],
      containers: [container({ startedAt: secondsAgo(1) })],
      runtimes: [colima],
      forwarders: [],
    },
    is: 'ruled out',
  },
  {
    name: 'the same, and the program inside listens on its own loopback (container-loopback-bound)',
    os: 'macos',
    facts: {
      connect: bothRefuse,
      listeners: [],
      containers: [container({ listeners: [{ address: '127.0.0.1', port: 80 }] })],
      runtimes: [colima],
      forwarders: [],
    },
    is: 'ruled out',
  },
  {
    name: "a container of Linux's own Docker publishes the port, and nobody takes it (firewall-reject)",
    facts: { connect: bothRefuse, listeners: [], containers: [container()], runtimes: [], forwarders: [] },
    is: 'ruled out',
  },
  {
    name: 'the container listens as it ought to, and the network driver of rootless Docker resets',
    facts: {
      connect: connected,
      replies: reset,
      containers: [container()],
      runtimes: [{ kind: 'docker-rootless', state: 'running', networking: 'pasta' }],
    },
    is: 'likely',
  },
  {
    name: "the container listens as it ought to, and Colima's ssh hangs up",
    facts: {
      connect: connected,
      replies: closed,
      containers: [container()],
      runtimes: [colima],
      owners: [owner('127.0.0.1', { pid: 9, program: 'ssh' })],
      forwarders: [forwarder('ssh')],
    },
    is: 'likely',
  },
  {
    name: 'the container listens as it ought to, and docker-proxy is silent',
    facts: {
      connect: connected,
      replies: silent,
      containers: [container()],
      owners: [owner('0.0.0.0', { program: 'docker-proxy' })],
    },
    is: 'likely',
  },
  {
    name: "Linux's own docker-proxy leads to the container, so it is the server that hangs up (server-drops-connection)",
    facts: {
      connect: connected,
      replies: closed,
      containers: [container()],
      owners: [owner('0.0.0.0', { program: 'docker-proxy' })],
      forwarders: [{ ...dockerProxy, orphaned: false }],
      runtimes: [],
    },
    is: 'ruled out',
  },
  {
    name: 'the same, with the machine of Docker Desktop between them',
    facts: {
      connect: connected,
      replies: closed,
      containers: [container()],
      forwarders: [{ ...dockerProxy, orphaned: false }],
      runtimes: [{ kind: 'docker-desktop', state: 'running' }],
    },
    is: 'likely',
  },
  {
    name: 'the container listens as it ought to, and says that it is not well (container-starting)',
    facts: {
      connect: connected,
      replies: closed,
      forwarders: [dockerProxy],
      containers: [container({ health: 'unhealthy' })],
    },
    is: 'ruled out',
  },
  {
    name: 'the program in the container listens on its own loopback (container-loopback-bound)',
    facts: {
      connect: connected,
      replies: closed,
      forwarders: [dockerProxy],
      containers: [container({ listeners: [{ address: '127.0.0.1', port: 80 }] })],
    },
    is: 'ruled out',
  },
  {
    name: 'a container publishes the port, and a program of the person has it (port-taken)',
    facts: {
      connect: connected,
      replies: closed,
      forwarders: [],
      containers: [container()],
      owners: [owner('127.0.0.1', { pid: 7, program: 'node' })],
    },
    is: 'ruled out',
  },
  {
    name: 'the container answers (works-now)',
    facts: {
      connect: connected,
      replies: [reply('http://127.0.0.1', http(200))],
      forwarders: [dockerProxy],
      containers: [container()],
    },
    is: 'ruled out',
  },
  {
    name: 'the relay of WSL is silent',
    os: 'windows',
    facts: {
      attempt: failed('timed-out'),
      replies: [reply('http://[::1]', { kind: 'silent' })],
      owners: [owner('::1', { program: 'wslrelay.exe' })],
      forwarders: [{ ...forwarder('wslrelay'), from: { address: '::1', port: 3000 } }],
    },
    is: 'likely',
  },
  {
    name: 'the engine answered, and no container of its own has the port that its forwarder holds',
    facts: { connect: connected, replies: closed, forwarders: [forwarder('com.docker.backend')], containers: [] },
    is: 'likely',
  },
  {
    name: 'a program that Windows does not name holds [::1] alone and resets, while 127.0.0.1 answers',
    os: 'windows',
    facts: { replies: halfBroken, owners: [owner('0.0.0.0', { program: 'com.docker.backend' }), owner('::1')] },
    is: 'likely',
  },
  {
    name: 'a program of the person holds [::1] alone and resets (duplicate-listener)',
    os: 'windows',
    facts: { replies: halfBroken, owners: [owner('::1', { pid: 7, program: 'node' })], forwarders: [] },
    is: 'ruled out',
  },
  {
    name: 'docker-proxy is there, and its engine is not',
    facts: { replies: closed, forwarders: [{ ...dockerProxy, orphaned: true }] },
    is: 'certain',
  },
  {
    name: 'a stale relay of WSL holds one family, as a bug report says',
    facts: { attempt: pending(), forwarders: [{ ...forwarder('wslrelay'), orphaned: true }] },
    is: 'certain',
  },
  {
    name: 'the port of a machine of Podman whose forwarder leads nowhere refuses',
    facts: { attempt: failed('refused'), replies: [], forwarders: [{ ...forwarder('gvproxy'), orphaned: true }] },
    is: 'certain',
  },
  {
    name: 'a rule of Windows leads to an address that is not there',
    facts: { attempt: failed('empty'), forwarders: [{ ...rule, farEnd: 'unreachable' }] },
    is: 'likely',
  },
  {
    name: 'a stale relay of WSL holds IPv6, and the service answers on IPv4',
    facts: {
      attempt: failed('reset', 'firefox'),
      replies: [reply('http://127.0.0.1', http(200)), reply('http://[::1]', { kind: 'reset' })],
      forwarders: [{ ...forwarder('wslrelay'), from: { address: '::1', port: 3000 }, orphaned: true }],
    },
    is: 'likely',
  },
  {
    name: 'a rule of Windows, and nobody tried its far end',
    facts: { attempt: failed('empty'), forwarders: [rule] },
    is: 'ruled out',
  },
  {
    name: 'the container is there (container-wrong-port)',
    facts: { replies: closed, forwarders: [{ ...dockerProxy, orphaned: false }] },
    is: 'ruled out',
  },
  {
    name: 'nobody could tell whether its container is there',
    facts: { replies: closed, forwarders: [dockerProxy] },
    is: 'ruled out',
  },
  {
    name: 'a tunnel whose far end is dead (tunnel-remote-down)',
    facts: { replies: closed, forwarders: [{ ...forwarder('ssh'), farEnd: 'refused' }] },
    is: 'ruled out',
  },
  {
    name: 'it answers all the same (works-now)',
    facts: { replies: [reply('http://127.0.0.1', http(200))], forwarders: [{ ...dockerProxy, orphaned: true }] },
    is: 'ruled out',
  },
  {
    name: 'the port refuses, and nobody has looked who holds it (nothing-listening)',
    facts: { attempt: failed('refused'), connect: bothRefuse, replies: [] },
    is: 'ruled out',
  },
  { name: 'nobody has looked who holds the port', facts: { replies: closed }, is: 'undecided: forwarders' },
]);

test('says how to take away a rule of Windows', () => {
  const facts = { attempt: failed('empty'), forwarders: [{ ...rule, orphaned: true }] };
  const { steps } = wordsOf(forwarderOrphaned, 'http://localhost:3000/', facts, 'windows');
  expect(steps[0]?.command).toBe('netsh interface portproxy delete v4tov4 listenport=3000 listenaddress=127.0.0.1');
});

const leftByDocker = { replies: closed, forwarders: [{ ...dockerProxy, pid: 812, orphaned: true }] };

test('asks the engine for a forwarder of its own that was left behind, and has nobody end it', () => {
  const { title, steps } = wordsOf(forwarderOrphaned, 'http://localhost:3000/', leftByDocker);
  expect(title).toBe('Port 3000 is still forwarded, but the service behind it is gone');
  expect(steps[0]?.command).toBe('docker ps --all --filter publish=3000');
});

test('leads to the address of the port that answers', () => {
  const wslRelay = { address: '::1', process: { program: 'wslrelay' }, parents: [] };
  const facts = {
    owners: [wslRelay],
    forwarders: [],
    replies: [reply('http://[::1]', { kind: 'reset' }), reply('http://127.0.0.1', http(200))],
  };
  const { why, steps } = wordsOf(forwarderOrphaned, 'http://localhost:3000/', facts, 'windows');
  expect(why).toContain('On 127.0.0.1, the port answers.');
  expect(steps[0]?.open).toBe('http://127.0.0.1:3000/');
});

test('asks for no containers where all that there are were seen', () => {
  const { steps } = wordsOf(forwarderOrphaned, 'http://localhost:3000/', { ...leftByDocker, containers: [] });
  expect(steps[0]?.text).toContain('restart Docker');
});

test('mends the forwarding of an engine by its own means, and says what stops with it', () => {
  const facts = { connect: connected, replies: closed, containers: [container()], runtimes: [colima] };
  const { title, why, steps } = wordsOf(forwarderOrphaned, 'http://localhost:3000/', facts, 'macos');
  expect(title).toBe("Port 3000 doesn't reach the container shop-web-1");
  expect(why).toContain("Colima's port forwarding");
  expect(steps.map(({ command }) => command)).toEqual([
    'docker restart shop-web-1',
    'docker logs --tail 50 shop-web-1',
    'colima restart',
  ]);
});

test('has rootless Docker publish the port in another way before anything else', () => {
  const runtimes = [{ kind: 'docker-rootless' as const, networking: 'pasta' }];
  const facts = { connect: connected, replies: reset, containers: [container()], runtimes };
  expect(wordsOf(forwarderOrphaned, 'http://localhost:3000/', facts).steps[0]?.text).toContain('-p 3000:80');
});
