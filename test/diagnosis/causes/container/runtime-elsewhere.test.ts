import { expect, test } from 'vitest';
import { runtimeElsewhere } from '../../../../diagnosis/causes/container/runtime-elsewhere.ts';
import type { Runtime } from '../../../../evidence/machine/runtimes.ts';
import { closedContainer } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, failed, http, listeners, rememberedShop, reply } from '../../evidence.ts';

const remote: Runtime = { kind: 'docker-context', name: 'build', address: 'build.test', forwardsPorts: false };
const vagrant: Runtime = { kind: 'vagrant', name: 'shop', state: 'running' };
const serving = { listeners: [{ address: '127.0.0.1', port: 3000 }] };
const rootless: Runtime = { kind: 'docker-rootless', state: 'running', networking: 'slirp4netns' };
const hungUp = {
  connect: connect({ '127.0.0.1': 'accepted', '::1': 'refused' }),
  replies: [reply('http://127.0.0.1', { kind: 'closed' })],
};
const desktop: Runtime = { kind: 'docker-desktop', state: 'running' };
const onHostNetwork = closedContainer({ published: [], exposed: [3000], hostNetwork: true });
const publishedOn = (hostAddress: string) =>
  closedContainer({ published: [{ hostAddress, hostPort: 3000, containerPort: 80 }] });

describeCause(runtimeElsewhere, [
  {
    name: "the port is refused, and Podman's machine is known to pass no ports on",
    os: 'macos',
    facts: {
      connect: bothRefuse,
      containers: [],
      runtimes: [{ kind: 'podman-machine', state: 'running', forwardsPorts: false }],
    },
    is: 'likely',
  },
  {
    name: "the port is refused, and nobody knows whether Podman's machine passes ports on",
    os: 'macos',
    facts: { connect: bothRefuse, containers: [], runtimes: [{ kind: 'podman-machine', state: 'running' }] },
    is: 'ruled out',
  },
  {
    name: 'a virtual machine has a listener on the port, and this computer has none',
    facts: { connect: bothRefuse, listeners: [], runtimes: [{ ...vagrant, ...serving }] },
    is: 'certain',
  },
  {
    name: 'a virtual machine has a listener on the port, and what fails here is not known',
    facts: { connect: connect({ '127.0.0.1': 'failed' }), runtimes: [{ ...vagrant, ...serving }] },
    is: 'likely',
  },
  {
    name: 'docker talks to an engine on another machine',
    facts: { connect: bothRefuse, listeners: [], containers: [], runtimes: [remote] },
    is: 'likely',
  },
  {
    name: 'a service of minikube has its port among those of the node',
    url: 'http://localhost:30080/',
    facts: { connect: bothRefuse, listeners: [], runtimes: [{ kind: 'minikube', address: '192.168.49.2' }] },
    is: 'likely',
  },
  {
    name: 'a service of Rancher Desktop has its port among those of the node, seen from within WSL',
    url: 'http://localhost:30080/',
    facts: { connect: bothRefuse, runtimes: [{ kind: 'rancher-desktop', state: 'running', address: '192.168.1.2' }] },
    is: 'likely',
  },
  {
    name: 'Rancher Desktop runs, and the port is none of those (nothing-listening)',
    facts: { connect: bothRefuse, containers: [], runtimes: [{ kind: 'rancher-desktop', state: 'running' }] },
    is: 'ruled out',
  },
  {
    name: 'the port is published on an address inside of it',
    facts: {
      attempt: failed('refused'),
      runtimes: [{ kind: 'rancher-desktop', state: 'running' }],
      containers: [publishedOn('192.168.127.2')],
    },
    is: 'likely',
  },
  {
    name: 'a port driver that loses ports of loopback',
    facts: { ...hungUp, runtimes: [rootless], containers: [publishedOn('127.0.0.1')] },
    is: 'likely',
  },
  {
    name: 'all that is known is that there is a virtual machine',
    facts: { attempt: failed('refused'), runtimes: [vagrant] },
    is: 'likely',
  },
  {
    name: 'a container has the host network of Docker Desktop, which is not this computer',
    os: 'macos',
    facts: { connect: bothRefuse, containers: [onHostNetwork], runtimes: [desktop] },
    is: 'likely',
  },
  {
    name: 'the same, and nobody noted how the page failed, or which ports the image has',
    os: 'windows',
    facts: {
      attempt: failed('other'),
      containers: [closedContainer({ engine: 'podman', published: [], hostNetwork: true })],
      runtimes: [{ kind: 'podman-machine', state: 'running' }],
    },
    is: 'likely',
  },
  {
    name: "a container of this computer's own Docker, beside the machine of Podman (nothing-listening)",
    facts: {
      connect: bothRefuse,
      listeners: [],
      containers: [onHostNetwork],
      runtimes: [{ kind: 'podman-machine', state: 'running' }],
    },
    is: 'ruled out',
  },
  {
    name: 'Docker Desktop is set to pass host networking on (nothing-listening)',
    os: 'macos',
    facts: { connect: bothRefuse, containers: [onHostNetwork], runtimes: [{ ...desktop, forwardsPorts: true }] },
    is: 'ruled out',
  },
  {
    name: 'the image of the container on the host network has another port (nothing-listening)',
    os: 'macos',
    facts: { connect: bothRefuse, containers: [{ ...onHostNetwork, exposed: [9100] }], runtimes: [desktop] },
    is: 'ruled out',
  },
  {
    name: 'the container on the host network was looked into, and has nothing on the port (container-wrong-port)',
    os: 'macos',
    facts: { connect: bothRefuse, containers: [{ ...onHostNetwork, listeners: [] }], runtimes: [desktop] },
    is: 'ruled out',
  },
  {
    name: 'the container on the host network has ended (container-exited)',
    os: 'macos',
    facts: { connect: bothRefuse, containers: [{ ...onHostNetwork, state: 'exited' }], runtimes: [desktop] },
    is: 'ruled out',
  },
  {
    name: 'the container has a network of its own, and publishes nothing (container-not-published)',
    os: 'macos',
    facts: { connect: bothRefuse, containers: [{ ...onHostNetwork, hostNetwork: false }], runtimes: [desktop] },
    is: 'ruled out',
  },
  {
    name: 'the engine has the network of this computer, and a virtual machine runs beside it (nothing-listening)',
    facts: { connect: bothRefuse, listeners: [], containers: [onHostNetwork], runtimes: [vagrant] },
    is: 'ruled out',
  },
  {
    name: 'Docker Desktop passes host networking on, so that the port answers (works-now)',
    os: 'macos',
    facts: { replies: [reply('http://127.0.0.1', http(200))], containers: [onHostNetwork], runtimes: [desktop] },
    is: 'ruled out',
  },
  { name: 'nobody has looked for one', facts: { connect: bothRefuse }, is: 'undecided: runtimes' },
  {
    name: 'a virtual machine runs, as on many computers, and nothing says that it has the port (nothing-listening)',
    facts: { connect: bothRefuse, listeners: [], containers: [], runtimes: [vagrant] },
    is: 'ruled out',
  },
  {
    name: 'a virtual machine runs, and nobody could ask for its containers',
    facts: { connect: bothRefuse, listeners: [], runtimes: [vagrant] },
    is: 'undecided: containers',
  },
  {
    name: 'it passes its ports on (nothing-listening)',
    facts: {
      connect: bothRefuse,
      containers: [],
      runtimes: [{ kind: 'colima', state: 'running', forwardsPorts: true }],
    },
    is: 'ruled out',
  },
  {
    name: 'it listens on other ports only (nothing-listening)',
    facts: { connect: bothRefuse, runtimes: [{ ...remote, listeners: [{ address: '0.0.0.0', port: 22 }] }] },
    is: 'ruled out',
  },
  {
    name: 'a program of this computer answered here before (server-stopped)',
    facts: { connect: bothRefuse, listeners: [], runtimes: [remote], remembered: rememberedShop },
    is: 'ruled out',
  },
  {
    name: 'it is stopped',
    facts: { connect: bothRefuse, runtimes: [{ ...remote, state: 'stopped' }] },
    is: 'ruled out',
  },
  {
    name: 'a listener of this computer refuses (firewall-reject)',
    facts: { connect: bothRefuse, listeners: listeners('127.0.0.1:3000'), runtimes: [remote] },
    is: 'ruled out',
  },
  {
    name: 'it is WSL, which is a cause of its own (wsl-forwarding-broken)',
    facts: { connect: bothRefuse, runtimes: [{ kind: 'wsl2', ...serving }] },
    is: 'ruled out',
  },
  {
    name: 'the program that asks is in an emulator (on-another-machine)',
    facts: { attempt: failed('other'), runtimes: [{ kind: 'android-emulator', state: 'running' }] },
    is: 'ruled out',
  },
  {
    name: 'it answers; nobody looks for one (works-now)',
    facts: { replies: [reply('http://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
]);

test.each<[Runtime, string]>([
  [{ kind: 'minikube', address: '192.168.49.2', ...serving }, 'http://192.168.49.2:3000/a'],
  [{ kind: 'docker-machine', ...serving }, 'docker-machine ip'],
  [{ kind: 'docker-context', address: 'build.test', ...serving }, 'docker context use default'],
  [{ kind: 'vagrant', ...serving }, 'guest: 3000, host: 3000'],
])('tells how to get at $kind', (runtime, words) => {
  const { steps } = wordsOf(runtimeElsewhere, 'http://localhost:3000/a', { connect: bothRefuse, runtimes: [runtime] });
  expect(steps.map(({ text, command = '' }) => `${text} ${command}`).join('\n')).toContain(words);
});

test.each([
  ['a Compose service', { service: 'web' }, 'ports: ["127.0.0.1:3000:3000"]', 'docker compose up -d web'],
  ['a plain container', {}, '-p 127.0.0.1:3000:3000', 'docker stop shop-web-1'],
])('tells how to get %s off the host network', (_, change, words, first) => {
  const containers = [{ ...onHostNetwork, ...change }];
  const { steps } = wordsOf(runtimeElsewhere, 'http://localhost:3000/', {
    connect: bothRefuse,
    containers,
    runtimes: [desktop],
  });
  expect(steps[0]?.command).toBe(first);
  expect(steps.map(({ text }) => text).join('\n')).toContain(words);
  expect(steps.at(-1)?.text).toContain('Enable host networking');
});
