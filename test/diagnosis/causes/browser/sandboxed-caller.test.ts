import { describe, expect, test } from 'vitest';
import { sandboxedCaller } from '../../../../diagnosis/causes/browser/sandboxed-caller.ts';
import { diagnose } from '../../../../diagnosis/diagnose.ts';
import type { Facts } from '../../../../evidence/index.ts';
import type { Sandbox } from '../../../../evidence/machine/sandbox.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, evidence, failed, listeners, rememberedShop } from '../../evidence.ts';

const url = 'http://localhost:3000/';
const loopback = { up: true, addresses: ['127.0.0.1', '::1'] };
const card = { name: 'eth0', up: true, addresses: ['172.17.0.2'], kind: 'other' as const };
const apart: Sandbox = { kind: 'namespace', network: 'own', isRestricted: false };
const inContainer: Sandbox = { ...apart, kind: 'container' };
const free = { connect: bothRefuse, listeners: [], network: { loopback, others: [] } };
const onBridge = { ...free, network: { loopback, others: [card] } };
const isDown = {
  connect: connect({ '127.0.0.1': 'unreachable ENETUNREACH', '::1': 'no-such-address EADDRNOTAVAIL' }),
  listeners: [],
  network: { loopback: { up: false, addresses: [] }, others: [] },
};
const denied = (code: string) => connect({ '127.0.0.1': `prohibited ${code}`, '::1': `prohibited ${code}` });
const filtered: Sandbox = { kind: 'restricted', network: 'system', isRestricted: true };
const process = { pid: 7, program: 'node', framework: 'vite' as const };

describeCause(sandboxedCaller, [
  {
    name: 'a network with loopback alone, and no process outside is seen',
    facts: { ...free, sandbox: apart },
    is: 'certain',
  },
  { name: 'the same, and its loopback is down', facts: { ...isDown, sandbox: apart }, is: 'certain' },
  {
    name: 'the server is seen outside',
    facts: { ...onBridge, sandbox: { ...apart, listensOutside: true } },
    is: 'certain',
  },
  {
    name: 'the server is seen outside of a browser’s network',
    facts: { ...free, attempt: failed('refused'), sandbox: { ...apart, listensOutside: true } },
    is: 'certain',
  },
  {
    name: 'a memory of all of the home speaks of a server, which ran outside',
    facts: { ...free, remembered: rememberedShop, sandbox: apart },
    is: 'certain',
  },
  { name: 'a container on its bridge', facts: { ...onBridge, sandbox: inContainer }, is: 'likely' },
  { name: 'of the network, only that it is apart', facts: { sandbox: apart }, is: 'likely' },
  {
    name: 'nothing of /proc is there, nor another network',
    facts: { ...free, sandbox: { kind: 'bubblewrap', network: 'unknown', isRestricted: true } },
    is: 'likely',
  },
  {
    name: 'a browser in Firejail without a network',
    facts: { ...free, attempt: failed('refused'), sandbox: { ...apart, kind: 'firejail' } },
    is: 'likely',
  },
  {
    name: 'loopback is down, and the port is free outside as well',
    facts: { ...isDown, sandbox: { ...apart, listensOutside: false } },
    is: 'likely',
  },
  {
    name: 'a filter of system calls denies every connection',
    facts: { connect: denied('EPERM'), listeners: listeners('127.0.0.1:3000'), sandbox: filtered },
    is: 'certain',
  },
  { name: 'Landlock denies it, or a route', facts: { connect: denied('EACCES'), sandbox: filtered }, is: 'likely' },
  {
    name: 'a filter of the control group denies it',
    facts: { connect: denied('EPERM'), sandbox: { ...filtered, kind: 'none', isRestricted: false } },
    is: 'likely',
  },
  {
    name: 'nobody noted how it failed in a sandbox that filters system calls',
    facts: { connect: connect({ '127.0.0.1': 'failed' }), sandbox: { ...filtered, kind: 'agent' } },
    is: 'likely',
  },
  {
    name: 'nobody noted how it failed in a container, whose engine filters other system calls (nothing-listening)',
    facts: { connect: connect({ '127.0.0.1': 'failed' }), sandbox: { ...filtered, kind: 'container' } },
    is: 'ruled out',
  },
  {
    name: 'a sandbox that filters system calls was refused by the port (nothing-listening)',
    facts: { connect: bothRefuse, sandbox: { ...filtered, kind: 'agent' } },
    is: 'ruled out',
  },
  {
    name: 'a route forbids it to all programs (firewall-reject)',
    facts: { connect: denied('EACCES'), sandbox: { ...filtered, kind: 'none', isRestricted: false } },
    is: 'ruled out',
  },
  {
    name: 'a route forbids it to all programs of a container (firewall-reject)',
    facts: { connect: denied('EACCES'), listeners: listeners('127.0.0.1:3000'), sandbox: inContainer },
    is: 'ruled out',
  },
  {
    name: 'the port is free outside as well (nothing-listening)',
    facts: { ...free, sandbox: { ...apart, listensOutside: false } },
    is: 'ruled out',
  },
  {
    name: 'browser, helper and server are all in one private network, as in a test (nothing-listening)',
    facts: { ...free, attempt: failed('refused'), sandbox: apart },
    is: 'ruled out',
  },
  {
    name: 'the server is in here too, and a rule drops what it is sent (firewall-drop)',
    facts: {
      ...free,
      connect: connect({ '127.0.0.1': 'silent' }),
      listeners: listeners('0.0.0.0:3000'),
      sandbox: apart,
    },
    is: 'ruled out',
  },
  {
    name: 'it answers in here (works-now)',
    facts: { ...free, connect: connect({ '127.0.0.1': 'accepted' }), sandbox: apart },
    is: 'ruled out',
  },
  {
    name: 'a dev server in the same container took the next port (wrong-port)',
    facts: {
      ...onBridge,
      services: [{ port: 3001, addresses: ['127.0.0.1'], ...process, web: true }],
      sandbox: inContainer,
    },
    is: 'ruled out',
  },
  {
    name: 'a program in the same container is about to listen (server-starting)',
    facts: { ...onBridge, expected: [{ process, reason: 'names-port', listensOn: [] }], sandbox: inContainer },
    is: 'ruled out',
  },
  {
    name: 'a server was seen in this container before (server-stopped)',
    facts: { ...onBridge, remembered: rememberedShop, sandbox: inContainer },
    is: 'ruled out',
  },
  {
    name: 'a sandbox that shares the network (nothing-listening)',
    facts: { ...onBridge, sandbox: { kind: 'bubblewrap', network: 'system', isRestricted: true } },
    is: 'ruled out',
  },
  { name: 'the page is there', facts: { attempt: answered(404), sandbox: apart }, is: 'ruled out' },
  { name: 'a browser failed, and nobody looked for a sandbox', facts: { attempt: failed('refused') }, is: 'ruled out' },
  { name: 'nobody looked for a sandbox', facts: free, is: 'undecided: sandbox' },
]);

/** What a sandbox makes of each finding. */
function findings(facts: Partial<Facts>): string[] {
  return diagnose(evidence(url, facts)).findings.map(({ cause, certainty }) => `${cause}: ${certainty}`);
}

describe('from inside a sandbox, nothing is certain about the port', () => {
  test.each<[string, Partial<Facts>, string]>([
    ['nothing-listening', { ...free, containers: [], services: [], session: [] }, 'nothing-listening'],
    ['loopback-down', isDown, 'loopback-down'],
    [
      'server-stopped',
      { ...free, containers: [], services: [], remembered: { ...rememberedShop, isRunning: false } },
      'server-stopped',
    ],
    [
      'firewall-reject',
      { connect: denied('EPERM'), listeners: listeners('127.0.0.1:3000'), refusal: [] },
      'firewall-reject',
    ],
  ])('%s', (_, facts, cause) => {
    const sandbox = facts.connect === isDown.connect || facts.network ? apart : filtered;
    expect(findings(facts)).toContain(`${cause}: certain`);
    expect(findings({ ...facts, sandbox })[0]).toBe('sandboxed-caller: certain');
    expect(findings({ ...facts, sandbox })).toContain(`${cause}: likely`);
  });
});

test('comes before other signs of a session, and without "nothing listens" where nobody was seen to refuse', () => {
  const facts: Partial<Facts> = {
    connect: connect({ '127.0.0.1': 'failed', '::1': 'failed' }),
    sandbox: { ...filtered, kind: 'agent' },
    session: [{ sign: 'wsl' }],
  };
  expect(findings(facts)[0]).toBe('sandboxed-caller: likely');
  expect(findings(facts)).not.toContain('nothing-listening: likely');
});

test('says how to ask from outside, without what may be secret', () => {
  const { title, steps } = wordsOf(sandboxedCaller, 'http://[::1]:3000/cart?token=secret', { ...free, sandbox: apart });
  expect(title).toBe("Portside is running in a separate network namespace, where localhost isn't your computer's");
  expect(steps[0]?.command).toBe("portside check 'http://[::1]:3000/cart'");
});

test('the words fit each kind', () => {
  const kinds = ['agent', 'flatpak', 'snap', 'firejail', 'bubblewrap', 'container', 'restricted'] as const;
  for (const kind of kinds) {
    const { title, steps } = wordsOf(sandboxedCaller, url, { ...free, sandbox: { ...apart, kind } });
    expect(title).toMatch(/^Portside is running in an? .* where localhost isn't your computer's$/);
    expect(steps.length).toBeGreaterThan(2);
    const denial = wordsOf(sandboxedCaller, url, { connect: denied('EPERM'), sandbox: { ...filtered, kind } });
    expect(denial.title).toMatch(/ that doesn't allow connections to localhost$/);
  }
});
