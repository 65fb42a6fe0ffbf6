import { expect, test } from 'vitest';
import { tunnelWrongTarget } from '../../../../diagnosis/causes/tunnel/tunnel-wrong-target.ts';
import type { Container } from '../../../../evidence/machine/containers.ts';
import type { Runtime } from '../../../../evidence/machine/runtimes.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, failed, forwarder, http, pending, reply } from '../../evidence.ts';

const closed = [reply('http://127.0.0.1', { kind: 'reset' })];
const ssh = forwarder('ssh', { to: { host: '172.31.21.170', port: 8888 }, via: 'ubuntu@box.test' });
const kubectl = forwarder('kubectl', { to: { host: 'localhost', port: 80 }, via: 'svc/web in shop' });
const onItsLoopback = [{ address: '127.0.0.1', port: 8888 }];

const virtualBox = forwarder('VBoxHeadless', { to: { host: '10.0.2.15', port: 3000 } });
const intoContainer = forwarder('code', { to: { host: '127.0.0.1', port: 3000 }, via: 'dev' });

function machine(address: string): Runtime {
  return { kind: 'vagrant', state: 'running', listeners: [{ address, port: 3000 }] };
}

function devContainer(address: string): Container {
  return { engine: 'docker', name: 'dev', state: 'running', published: [], listeners: [{ address, port: 3000 }] };
}

describeCause(tunnelWrongTarget, [
  {
    name: 'the server listens on the loopback of the other machine alone',
    facts: {
      attempt: failed('reset'),
      forwarders: [
        { ...ssh, complaint: 'open failed: connect failed: Connection refused', farListeners: onItsLoopback },
      ],
    },
    is: 'certain',
  },
  {
    name: 'the far end refuses, and the server is on the other family',
    facts: {
      replies: closed,
      forwarders: [
        {
          ...forwarder('socat', { to: { host: '127.0.0.1', port: 8000 } }),
          farEnd: 'refused',
          farListeners: [{ address: '::1', port: 8000 }],
        },
      ],
    },
    is: 'certain',
  },
  {
    name: 'nobody tried the far end, and the server is seen on another address there',
    facts: { attempt: failed('empty'), forwarders: [{ ...ssh, farListeners: onItsLoopback }] },
    is: 'likely',
  },
  {
    name: 'VirtualBox leads to the address of its machine, where the server listens on loopback alone',
    facts: {
      attempt: { outcome: 'failed', failure: 'other' },
      forwarders: [virtualBox],
      runtimes: [machine('127.0.0.1')],
    },
    is: 'likely',
  },
  {
    name: 'the server listens on all addresses of the machine (tunnel-remote-down)',
    facts: { attempt: failed('empty'), forwarders: [virtualBox], runtimes: [machine('0.0.0.0')] },
    is: 'ruled out',
  },
  {
    name: 'nothing listens in the machine yet (tunnel-remote-down)',
    facts: {
      attempt: failed('empty'),
      forwarders: [virtualBox],
      runtimes: [{ kind: 'vagrant', state: 'running', listeners: [] }],
    },
    is: 'ruled out',
  },
  {
    name: 'VirtualBox leads to another port of its machine, where nobody looked',
    facts: {
      attempt: failed('empty'),
      forwarders: [{ ...virtualBox, to: { host: '10.0.2.15', port: 80 } }],
      runtimes: [machine('127.0.0.1')],
    },
    is: 'less likely',
  },
  {
    name: 'two machines run, and nobody knows into which of them it leads',
    facts: {
      attempt: failed('empty'),
      forwarders: [virtualBox],
      runtimes: [machine('127.0.0.1'), { ...machine('127.0.0.1'), kind: 'virtual-machine' }],
    },
    is: 'less likely',
  },
  {
    name: 'an editor leads to 127.0.0.1 in a container, where the server listens on [::1] alone',
    facts: { attempt: pending(), forwarders: [intoContainer], containers: [devContainer('::1')] },
    is: 'likely',
  },
  {
    name: 'an editor leads into a container, where the server listens for all (server-hung)',
    facts: { attempt: pending(), forwarders: [intoContainer], containers: [devContainer('0.0.0.0')] },
    is: 'ruled out',
  },
  {
    name: 'an editor leads to another machine than the one that is meant, as far as anybody knows',
    facts: {
      attempt: pending(),
      forwarders: [forwarder('code', { to: { host: '127.0.0.1', port: 3000 }, via: '192.168.1.4' })],
    },
    is: 'less likely',
  },
  {
    name: 'the tunnel has lost its connection (tunnel-remote-down)',
    facts: { attempt: pending(), forwarders: [{ ...ssh, carrier: 'stuck' }] },
    is: 'ruled out',
  },
  {
    name: 'the pod runs, and refuses on that port',
    facts: {
      attempt: failed('empty'),
      forwarders: [{ ...kubectl, complaint: 'error forwarding port 80 to pod web: connection refused' }],
    },
    is: 'likely',
  },
  {
    name: 'the pod refuses on 80, which programs in pods seldom take',
    facts: {
      attempt: failed('empty'),
      forwarders: [{ ...kubectl, via: 'pod/web', complaint: 'error forwarding 3000 -> 80: Connection refused' }],
    },
    is: 'likely',
  },
  {
    name: 'the pod refuses on the port of its own it was told (tunnel-remote-down)',
    facts: {
      attempt: failed('empty'),
      forwarders: [
        {
          ...kubectl,
          to: { host: 'localhost', port: 8080 },
          via: 'pod/web',
          complaint: 'error forwarding port 8080 to pod: socat connect Connection refused',
        },
      ],
    },
    is: 'less likely',
  },
  {
    name: 'the pod listens on another port',
    facts: {
      attempt: failed('empty'),
      forwarders: [{ ...kubectl, farEnd: 'refused', farListeners: [{ address: '0.0.0.0', port: 9100 }] }],
    },
    is: 'likely',
  },
  {
    name: 'nothing listens there at all (tunnel-remote-down)',
    facts: { replies: closed, forwarders: [{ ...ssh, farEnd: 'refused', farListeners: [] }] },
    is: 'ruled out',
  },
  {
    name: 'nothing is known of the far end (tunnel-remote-down)',
    facts: { replies: closed, forwarders: [ssh] },
    is: 'less likely',
  },
  {
    name: 'the far end takes connections (server-drops-connection)',
    facts: { replies: closed, forwarders: [{ ...ssh, farEnd: 'accepted', farListeners: onItsLoopback }] },
    is: 'ruled out',
  },
  {
    name: 'a container listens on another port (container-wrong-port)',
    facts: {
      replies: closed,
      forwarders: [
        { ...forwarder('docker-proxy', { to: { host: '172.17.0.2', port: 80 } }), farListeners: onItsLoopback },
      ],
    },
    is: 'ruled out',
  },
  {
    name: 'it works (works-now)',
    facts: { replies: [reply('http://127.0.0.1', http(200))], forwarders: [{ ...ssh, farListeners: onItsLoopback }] },
    is: 'ruled out',
  },
  {
    name: 'the port refuses, and nobody has looked who holds it (nothing-listening)',
    facts: { attempt: failed('refused'), connect: bothRefuse, replies: [] },
    is: 'ruled out',
  },
  { name: 'nobody has looked who holds the port', facts: { replies: closed }, is: 'undecided: forwarders' },
]);

test('says which target would do', () => {
  const facts = { replies: closed, forwarders: [{ ...ssh, farListeners: onItsLoopback }] };
  const { title, why, steps } = wordsOf(tunnelWrongTarget, 'http://localhost:3000/', facts);
  expect(title).toBe(
    'Port 3000 leads through the SSH tunnel to 172.31.21.170:8888 via ubuntu@box.test, where nothing listens',
  );
  expect(why).toContain('A program there listens on 127.0.0.1:8888.');
  expect(steps[0]?.command).toBe('ssh -N -L 3000:127.0.0.1:8888 ubuntu@box.test');
});

test('logs in where the tunnel did', () => {
  const forwarders = [{ ...ssh, sshPort: 2222, farListeners: onItsLoopback }];
  const { steps } = wordsOf(tunnelWrongTarget, 'http://localhost:3000/', { replies: closed, forwarders });
  expect(steps[0]?.command).toBe('ssh -N -L 3000:127.0.0.1:8888 -p 2222 ubuntu@box.test');
});

test('shows how to find the port of a pod', () => {
  const facts = { attempt: failed('empty'), forwarders: [{ ...kubectl, farEnd: 'refused' as const }] };
  const { steps } = wordsOf(tunnelWrongTarget, 'http://localhost:3000/', facts);
  expect(steps[0]?.command).toContain('kubectl -n shop get svc/web');
});
