import { expect, test } from 'vitest';
import { forwarderOrphaned } from '../../../diagnosis/causes/forwarder-orphaned.ts';
import { describeCause, wordsOf } from '../describe-cause.ts';
import { bothRefuse, failed, forwarder, http, owner, pending, reply } from '../evidence.ts';

const closed = [reply('http://127.0.0.1', { kind: 'closed' })];
const toContainer = { to: { host: '172.17.0.2', port: 80 } };
const dockerProxy = forwarder('docker-proxy', toContainer);
const rule = forwarder('netsh portproxy', { to: { host: '172.20.144.1', port: 9000 } });

const halfBroken = [reply('http://[::1]', { kind: 'reset' }), reply('http://127.0.0.1', http(200))];

describeCause(forwarderOrphaned, [
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

test('asks the engine for a forwarder of its own that was left behind, and has nobody end it', () => {
  const facts = { replies: closed, forwarders: [{ ...dockerProxy, pid: 812, orphaned: true }] };
  const { title, steps } = wordsOf(forwarderOrphaned, 'http://localhost:3000/', facts);
  expect(title).toBe('Port 3000 is held by docker-proxy, and the service it was made for is gone');
  expect(steps[0]?.command).toBe('docker ps --all --filter publish=3000');
});
