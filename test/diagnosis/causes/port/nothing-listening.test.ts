import { expect, test } from 'vitest';
import { nothingListening } from '../../../../diagnosis/causes/port/nothing-listening.ts';
import type { Facts } from '../../../../evidence/index.ts';
import type { Network } from '../../../../evidence/machine/network.ts';
import type { Expected } from '../../../../evidence/port/expected.ts';
import { container } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, failed, listeners, node, pending, rememberedShop } from '../../evidence.ts';

const viteNextDoor = { port: 3001, addresses: ['127.0.0.1'], web: true };

const shutIn: Network = {
  loopback: { up: true, addresses: ['127.0.0.1'] },
  others: [],
  hiddenListeners: [{ addresses: ['127.0.0.1'], process: node }],
};

function driven(port: number): Expected {
  const process = { pid: 7, program: 'chrome', command: `/opt/google/chrome/chrome --remote-debugging-port=${port}` };
  return [{ process, reason: 'names-port', listensOn: [] }];
}

describeCause(nothingListening, [
  {
    name: 'both families refuse, the table has no listener on the port, and no container has to do with it',
    facts: { connect: bothRefuse, listeners: listeners('0.0.0.0:22'), containers: [], runtimes: [] },
    is: 'certain',
  },
  {
    name: 'a computer without IPv6',
    facts: { connect: connect({ '127.0.0.1': 'refused', '::1': 'no-such-address' }), listeners: [], containers: [] },
    is: 'certain',
  },
  {
    name: 'nobody may see the containers, one of which may be what is missed (container-exited)',
    facts: { connect: bothRefuse, listeners: [] },
    is: 'likely',
  },
  {
    name: 'people say that it fails, and nobody noted how',
    facts: { connect: connect({ '127.0.0.1': 'failed' }) },
    is: 'less likely',
  },
  {
    name: 'nobody noted how it fails, and a container is meant to take the connection (container-loopback-bound)',
    facts: { connect: connect({ '127.0.0.1': 'failed' }), containers: [container()] },
    is: 'ruled out',
  },
  {
    name: 'nobody noted how it fails in a sandbox that may forbid it (sandboxed-caller)',
    facts: {
      connect: connect({ '127.0.0.1': 'failed' }),
      sandbox: { kind: 'agent', network: 'system', isRestricted: true },
    },
    is: 'ruled out',
  },
  {
    name: 'it fails with a code of the system, which is no refusal (os-denies-browser)',
    facts: { connect: connect({ '127.0.0.1': 'failed EPERM' }) },
    is: 'ruled out',
  },
  {
    name: 'the browser was hung up on at the address of which our own questions tell nothing',
    url: 'http://localhost:3000/',
    facts: { attempt: failed('reset'), connect: connect({ '::1': 'refused' }) },
    is: 'ruled out',
  },
  {
    name: 'one address refuses, and the browser waits at the other one (server-hung)',
    facts: { attempt: pending(), connect: connect({ '::1': 'refused' }) },
    is: 'ruled out',
  },
  {
    name: 'this system sends the name to another machine (subdomain-not-resolved)',
    url: 'http://shop.localhost:3000/',
    facts: {
      connect: bothRefuse,
      listeners: [],
      containers: [],
      resolution: { name: 'shop.localhost', addresses: ['192.0.2.7'] },
    },
    is: 'likely',
  },
  {
    name: 'a container serves the port inside (container-not-published)',
    facts: {
      connect: bothRefuse,
      listeners: [],
      containers: [container({ published: [], listeners: [{ address: '::', port: 3000 }] })],
    },
    is: 'likely',
  },
  {
    name: 'containers run on another machine (runtime-elsewhere)',
    facts: { connect: bothRefuse, listeners: [], containers: [], runtimes: [{ kind: 'docker-context' }] },
    is: 'likely',
  },
  {
    name: 'a virtual machine runs, as on many computers',
    facts: { connect: bothRefuse, listeners: [], containers: [], runtimes: [{ kind: 'virtual-machine' }] },
    is: 'certain',
  },
  {
    name: 'a server that names the port is about to take it (server-starting)',
    facts: {
      connect: bothRefuse,
      listeners: [],
      containers: [],
      expected: [{ process: { program: 'node' }, reason: 'names-port', listensOn: [] }],
    },
    is: 'likely',
  },
  { name: 'the browser alone saw both refuse', facts: { connect: bothRefuse }, is: 'likely' },
  {
    name: 'a web server on the next port may be the wanted one',
    facts: { connect: bothRefuse, listeners: listeners('127.0.0.1:3001'), services: [viteNextDoor] },
    is: 'likely',
  },
  {
    name: 'what runs next door is known to be no web server',
    facts: { connect: bothRefuse, listeners: [], containers: [], services: [{ ...viteNextDoor, web: false }] },
    is: 'certain',
  },
  {
    name: 'a program in a network of its own has the port there',
    facts: { connect: bothRefuse, listeners: [], containers: [], network: shutIn },
    is: 'likely',
  },
  {
    name: 'a browser was to be driven by this port, and has not opened it',
    facts: { connect: bothRefuse, listeners: [], containers: [], expected: driven(3000) },
    is: 'likely',
  },
  { name: 'nobody has tried to connect', facts: { listeners: [] }, is: 'undecided: connect' },
  {
    name: 'a server answered here before (server-stopped)',
    facts: { connect: bothRefuse, listeners: [], remembered: rememberedShop },
    is: 'ruled out',
  },
  {
    name: 'a listener refuses (firewall-reject)',
    facts: { connect: bothRefuse, listeners: listeners('127.0.0.1:3000') },
    is: 'ruled out',
  },
  {
    name: 'the other family accepts (ipv6-only-listener)',
    url: 'http://127.0.0.1:3000/',
    facts: { connect: connect({ '127.0.0.1': 'refused', '::1': 'accepted' }) },
    is: 'ruled out',
  },
  {
    name: 'no answer at all (firewall-drop)',
    facts: { connect: connect({ '127.0.0.1': 'silent', '::1': 'refused' }), listeners: [] },
    is: 'ruled out',
  },
  {
    name: 'the way itself is barred (firewall-reject)',
    facts: { connect: connect({ '127.0.0.1': 'unreachable', '::1': 'unreachable' }), listeners: [] },
    is: 'ruled out',
  },
]);

test('tells that a port from the dynamic range may be another one at the next start', () => {
  const said = (url: string) =>
    wordsOf(nothingListening, url, { connect: bothRefuse, listeners: [] })
      .steps.map((step) => step.text)
      .join('\n');
  expect(said('http://127.0.0.1:62893/')).toContain('port 62893 is temporary');
  expect(said('http://127.0.0.1:49151/')).not.toContain('is temporary');
});

test.each([
  ['linux', 'ss -ltnp'],
  ['macos', 'lsof -nP'],
  ['windows', 'netstat -ano'],
] as const)('shows the command of %s that lists listeners', (os, command) => {
  const { steps } = wordsOf(nothingListening, 'http://localhost:3000/', { connect: bothRefuse }, os);
  expect(steps.at(-1)?.command).toContain(command);
});

test('says what was missed, and how to get at it', () => {
  const words = (facts: Partial<Facts>) =>
    wordsOf(nothingListening, 'http://localhost:3000/', { connect: bothRefuse, listeners: [], ...facts });
  const hidden = words({ network: shutIn });
  expect(hidden.why).toContain('node (process 4711) has port 3000 open, but in a separate network');
  expect(hidden.steps[0]?.text).toContain('unshare --net');
  const browser = words({ expected: driven(3000) });
  expect(browser.why).toContain("hasn't opened that port");
  expect(browser.steps[0]?.text).toContain('--user-data-dir');
  expect(words({ expected: driven(30_001) }).steps[0]?.text).not.toContain('--user-data-dir');
});
