import { expect, test } from 'vitest';
import { ipv4OnlyListener } from '../../../../diagnosis/causes/port/ipv4-only-listener.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, failed, http, listeners, owner, reply, vite } from '../../evidence.ts';

const url = 'http://[::1]:3000/a?b';
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
