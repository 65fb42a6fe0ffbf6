import { expect, test } from 'vitest';
import { signInCallbackMissed } from '../../../../diagnosis/causes/program/sign-in-callback-missed.ts';
import { diagnose } from '../../../../diagnosis/diagnose.ts';
import type { Facts } from '../../../../evidence/index.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import {
  answered,
  bothRefuse,
  connect,
  evidence,
  failed,
  http,
  listeners,
  node,
  owner,
  rememberedShop,
  reply,
} from '../../evidence.ts';

const url = 'http://localhost:1455/auth/callback?code=SECRET&state=SECRET';
const onIpv4 = 'http://127.0.0.1:1455/auth/callback?code=SECRET&state=SECRET';
const refused = { attempt: failed('refused'), connect: bothRefuse };
const nobody = { ...refused, listeners: listeners('[::]:22') };
const onIpv6 = {
  attempt: failed('refused'),
  connect: connect({ '127.0.0.1': 'refused', '::1': 'accepted' }),
  listeners: listeners('[::1]:1455'),
};
const taken: Partial<Facts> = {
  connect: connect({ '127.0.0.1': 'accepted' }),
  owners: [owner('127.0.0.1', { pid: 99, program: 'java' })],
  expected: [{ process: node, reason: 'names-port', listensOn: [], bindError: 'EADDRINUSE' }],
};
const sshClient = { sign: 'ssh-client' as const, host: 'me@box.test' };

describeCause(signInCallbackMissed, [
  { name: 'nothing listens where the site sent the browser', url, facts: nobody, is: 'certain' },
  { name: 'the same, as the command line sees it', url, facts: { ...nobody, attempt: undefined }, is: 'certain' },
  { name: 'the same, and nobody read the table of listeners', url, facts: refused, is: 'likely' },
  { name: 'the site turned the sign-in down', url: url.replace('code', 'error'), facts: nobody, is: 'certain' },
  { name: 'the program waits on IPv6 only', url: onIpv4, facts: onIpv6, is: 'certain' },
  {
    name: 'it answered here before, and has ended',
    url,
    facts: { ...nobody, remembered: { ...rememberedShop, isRunning: false } },
    is: 'certain',
  },
  {
    name: 'a page that has to do with signing in, and may be an ordinary one',
    url: 'http://localhost:3000/auth/users?code=SECRET&state=SECRET',
    facts: nobody,
    is: 'likely',
  },
  {
    name: 'a session to another machine is open (on-another-machine)',
    url,
    facts: { ...nobody, session: [sshClient] },
    is: 'likely',
  },
  {
    name: 'the program has started and does not listen yet',
    url,
    facts: { ...nobody, expected: [{ process: node, reason: 'names-port', listensOn: [] }] },
    is: 'likely',
  },
  {
    name: 'a mirrored network of WSL swallows the connection',
    url,
    facts: { attempt: failed('timed-out'), connect: connect({ '127.0.0.1': 'silent' }), listeners: [] },
    is: 'likely',
  },
  {
    name: 'whoever has the port answers that the state is invalid',
    url,
    facts: { attempt: answered(400), owners: [owner('127.0.0.1', node)] },
    is: 'likely',
  },
  {
    name: 'the same, as the command line hears it',
    url,
    facts: {
      connect: connect({ '127.0.0.1': 'accepted' }),
      replies: [reply('http://127.0.0.1', http(400, { excerpt: 'State mismatch' }))],
    },
    is: 'likely',
  },
  { name: 'another program shows its page', url, facts: { attempt: answered(200), ...taken }, is: 'likely' },
  { name: 'the program took the answer', url, facts: { attempt: answered(200) }, is: 'ruled out' },
  { name: 'the app failed with it (server-error)', url, facts: { attempt: answered(500) }, is: 'ruled out' },
  {
    name: 'the program asks for the parameters that Portside leaves out',
    url,
    facts: {
      connect: connect({ '127.0.0.1': 'accepted' }),
      replies: [reply('http://127.0.0.1', http(400, { excerpt: 'Missing code' }))],
    },
    is: 'ruled out',
  },
  {
    name: 'a rule rejects the connection to a listener (firewall-reject)',
    url,
    facts: { ...refused, listeners: listeners('127.0.0.1:1455') },
    is: 'ruled out',
  },
  {
    name: 'an error page with a code (nothing-listening)',
    url: 'http://localhost:1455/?code=404',
    facts: nobody,
    is: 'ruled out',
  },
  { name: 'an address without parameters', url: 'http://localhost:1455/callback', facts: nobody, is: 'ruled out' },
  { name: 'nobody tried to connect', url, facts: { attempt: failed('other') }, is: 'undecided: connect' },
]);

test('says what it is, and what to do that helps', () => {
  const { title, why, steps } = wordsOf(signInCallbackMissed, url, nobody);
  expect(title).toBe('Nothing is waiting for the sign-in that came back to port 1455');
  expect(why).toContain('(code, state)');
  expect(why).toContain('Codex');
  expect(steps[0]?.text).toMatch(/^Go back to the program you were signing in to and start the sign-in again/);
  expect(steps[1]?.text).toContain("Don't share it with anyone else");
});

test('leads to the address on which the program waits, by a change in the address bar', () => {
  const { title, steps } = wordsOf(signInCallbackMissed, onIpv4, onIpv6);
  expect(title).toContain('listens on [::1] only');
  expect(steps[0]?.text).toContain('change 127.0.0.1 to [::1] in the address bar');
});

test('names the machine of an open session first', () => {
  const { steps } = wordsOf(signInCallbackMissed, url, { ...nobody, session: [sshClient] });
  expect(steps[0]?.command).toBe('ssh -N -L 1455:localhost:1455 me@box.test');
});

test('has an app started again, of which the memory of the port knows how', () => {
  const { steps } = wordsOf(signInCallbackMissed, url, { ...nobody, remembered: rememberedShop });
  expect(steps[0]?.command).toBe('cd ~/code/shop && npm run dev');
});

test.each([
  ['nobody', url, nobody],
  ['the other family', onIpv4, onIpv6],
  ['another program', url, { attempt: answered(200), ...taken }],
  ['an unknown state', url, { attempt: answered(400) }],
])('repeats no value of the address: %s', (_, address, facts) => {
  expect(JSON.stringify(wordsOf(signInCallbackMissed, address, facts))).not.toContain('SECRET');
});

/** What is said of this evidence, best first. */
function causesOf(address: string, facts: Partial<Facts>): string[] {
  return diagnose(evidence(address, facts)).findings.map(({ cause, certainty }) => `${cause} ${certainty}`);
}

function waiting(startedAt: string): NonNullable<Facts['expected']>[number] {
  return { process: { pid: 7, program: 'oauth2c', startedAt }, reason: 'listens-nowhere', listensOn: [] };
}

test('stands behind a program that was started seconds ago and may be about to listen', () => {
  const facts = { ...nobody, containers: [], expected: [waiting('2026-11-22T13:59:57.000Z')] };
  expect(causesOf(url, facts)).toEqual([
    'server-starting likely',
    'sign-in-callback-missed likely',
    'nothing-listening likely',
  ]);
});

test.each<[string, string, Partial<Facts>, string[]]>([
  [
    'nothing listens',
    url,
    { ...nobody, containers: [] },
    ['sign-in-callback-missed certain', 'nothing-listening likely'],
  ],
  [
    'what answered here has ended',
    url,
    { ...nobody, containers: [], remembered: { ...rememberedShop, isRunning: false } },
    ['sign-in-callback-missed certain', 'server-stopped likely'],
  ],
  [
    'a server runs next door, to which the code must not go',
    url,
    { ...nobody, containers: [], services: [{ port: 1456, addresses: ['127.0.0.1'], web: true }] },
    ['sign-in-callback-missed certain', 'nothing-listening likely'],
  ],
  ['it waits on IPv6', onIpv4, onIpv6, ['sign-in-callback-missed certain', 'ipv6-only-listener likely']],
  [
    'another program has the port',
    url,
    { attempt: answered(404), ...taken },
    ['sign-in-callback-missed likely', 'port-taken likely'],
  ],
  [
    'a session to another machine is open',
    url,
    { ...nobody, session: [sshClient] },
    ['on-another-machine likely', 'sign-in-callback-missed likely', 'nothing-listening likely'],
  ],
  [
    'a program that listens nowhere yet was started for longer than that takes',
    url,
    { ...nobody, containers: [], expected: [waiting('2026-11-22T13:59:20.000Z')] },
    ['sign-in-callback-missed likely', 'server-starting likely', 'nothing-listening likely'],
  ],
])('stands before what it rests on: %s', (_, address, facts, expected) => {
  expect(causesOf(address, facts)).toEqual(expected);
});
