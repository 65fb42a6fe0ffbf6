import { expect, test } from 'vitest';
import { ipv6OnlyListener } from '../../../../diagnosis/causes/port/ipv6-only-listener.ts';
import type { Container } from '../../../../evidence/machine/containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, failed, http, listeners, owner, reply, vite } from '../../evidence.ts';

const url = 'http://127.0.0.1:3000/a?b';
const open = connect({ '127.0.0.1': 'refused', '::1': 'accepted' });

const editor = { program: 'code', from: { address: '127.0.0.1', port: 3000 } };
const silent = { kind: 'silent' } as const;

function devContainer(address: string): Container {
  return { engine: 'docker', name: 'dev', state: 'running', published: [], listeners: [{ address, port: 3000 }] };
}

describeCause(ipv6OnlyListener, [
  {
    name: 'an editor forwards into a container, where the server listens on [::1] alone',
    facts: { forwarders: [editor], containers: [devContainer('::1')], replies: [reply('http://127.0.0.1', silent)] },
    is: 'likely',
  },
  {
    name: 'it leads to 127.0.0.1, and what listens there was seen (tunnel-wrong-target)',
    facts: {
      forwarders: [
        { ...editor, to: { host: '127.0.0.1', port: 3000 }, farListeners: [{ address: '::1', port: 3000 }] },
      ],
      replies: [reply('http://127.0.0.1', silent)],
      connect: connect({ '127.0.0.1': 'accepted' }),
    },
    is: 'ruled out',
  },
  {
    name: 'an editor forwards into a container, where the server listens for all (server-hung)',
    facts: {
      forwarders: [editor],
      containers: [devContainer('::')],
      replies: [reply('http://127.0.0.1', silent)],
      connect: connect({ '127.0.0.1': 'accepted', '::1': 'accepted' }),
    },
    is: 'ruled out',
  },
  {
    name: 'the server listens on [::1]',
    url,
    facts: { connect: open, listeners: listeners('[::1]:3000') },
    is: 'certain',
  },
  {
    name: 'the server listens on [::] without IPv4, and the system itself refused',
    url,
    facts: {
      connect: open,
      listeners: listeners('[::]:3000'),
      refusal: [{ address: '127.0.0.1', resetsSent: 1, unreachablesSent: 0 }],
    },
    is: 'certain',
  },
  {
    name: 'another address of 127/8 is asked for',
    url: 'http://127.0.0.2:3000/',
    facts: {
      connect: connect({ '127.0.0.2': 'refused', '127.0.0.1': 'refused', '::1': 'accepted' }),
      listeners: listeners('[::1]:3000'),
    },
    is: 'certain',
  },
  { name: 'the browser alone saw one family accept', url, facts: { connect: open }, is: 'likely' },
  {
    name: 'the listener may take IPv4 or not, and nobody knows who refused',
    url,
    facts: { connect: open, listeners: listeners('[::]:3000') },
    is: 'likely',
  },
  {
    name: 'an old browser that knows one address of the name was refused',
    url: 'http://localhost:3000/',
    facts: { connect: open, listeners: listeners('[::1]:3000'), attempt: failed('refused') },
    is: 'likely',
  },
  {
    name: 'nobody has tried to connect, and the only listener is on [::1]',
    url,
    facts: { listeners: listeners('[::1]:3000') },
    is: 'likely',
  },
  {
    name: 'how the connect failed is not known, and the only listener is on [::1]',
    url,
    facts: {
      connect: connect({ '127.0.0.1': 'failed', '::1': 'accepted' }),
      listeners: listeners('[::1]:3000'),
      replies: [reply('http://[::1]', http(200))],
    },
    is: 'likely',
  },
  { name: 'nobody has tried to connect', url, facts: {}, is: 'undecided: connect' },
  {
    name: 'nobody has tried to connect, and the listener may take IPv4 as well',
    url,
    facts: { listeners: listeners('[::]:3000') },
    is: 'undecided: connect',
  },
  {
    name: 'how the connect failed is not known, and a listener takes IPv4 (security-software-intercepts)',
    url,
    facts: { connect: connect({ '127.0.0.1': 'failed', '::1': 'accepted' }), listeners: listeners('[::]:3000') },
    is: 'ruled out',
  },
  {
    name: 'the table says so, and the browser was answered all the same',
    url,
    facts: {
      connect: connect({ '127.0.0.1': 'failed', '::1': 'accepted' }),
      listeners: listeners('[::1]:3000'),
      attempt: answered(200),
    },
    is: 'ruled out',
  },
  {
    name: 'the listener takes IPv4, and a rule refused (firewall-reject)',
    url,
    facts: {
      connect: open,
      listeners: listeners('[::]:3000'),
      refusal: [{ address: '127.0.0.1', resetsSent: 0, unreachablesSent: 1 }],
    },
    is: 'ruled out',
  },
  {
    name: 'a listener for IPv4 exists, and refuses (firewall-reject)',
    url,
    facts: { connect: open, listeners: listeners('[::1]:3000', '0.0.0.0:3000') },
    is: 'ruled out',
  },
  {
    name: 'a browser without IPv6 finds no address for localhost',
    url: 'http://localhost:3000/',
    facts: { attempt: failed('name-not-resolved', 'firefox'), connect: open, listeners: listeners('[::1]:3000') },
    is: 'likely',
  },
  {
    name: 'a name of one’s own has no address (hosts-file-broken)',
    url: 'http://shop.test:3000/',
    facts: { attempt: failed('name-not-resolved', 'firefox'), connect: open, listeners: listeners('[::1]:3000') },
    is: 'ruled out',
  },
  {
    name: 'the name was asked for, by a program that takes one address, since browsers try both',
    url: 'http://localhost:3000/',
    facts: { connect: open, listeners: listeners('[::1]:3000') },
    is: 'likely',
  },
  {
    name: 'a name that leads to 127.0.0.1 alone failed nobody knows how, and the table has [::1]',
    url: 'http://app.localtest.me:3000/',
    facts: {
      attempt: failed('other'),
      resolution: { name: 'app.localtest.me', addresses: ['127.0.0.1'] },
      listeners: listeners('[::1]:3000'),
    },
    is: 'likely',
  },
  {
    name: 'a name that leads to both (works-now)',
    url: 'http://app.localtest.me:3000/',
    facts: {
      attempt: failed('other'),
      resolution: { name: 'app.localtest.me', addresses: ['127.0.0.1', '::1'] },
      listeners: listeners('[::1]:3000'),
    },
    is: 'ruled out',
  },
  {
    name: 'the name was asked for, and a page comes (works-now)',
    url: 'http://localhost:3000/',
    facts: { connect: open, listeners: listeners('[::1]:3000'), replies: [reply('http://[::1]', http(200))] },
    is: 'ruled out',
  },
  {
    name: 'the name was asked for, and the system gives the open address first',
    url: 'http://localhost:3000/',
    facts: { connect: open, resolution: { name: 'localhost', addresses: ['::1', '127.0.0.1'] } },
    is: 'ruled out',
  },
  {
    name: 'the IPv6 address was asked for, and accepts',
    url: 'http://[::1]:3000/',
    facts: { connect: open, listeners: listeners('[::1]:3000') },
    is: 'ruled out',
  },
  { name: 'both refuse (nothing-listening)', url, facts: { connect: bothRefuse, listeners: [] }, is: 'ruled out' },
]);

test('leads to the address itself where the name was asked for', () => {
  const facts = { attempt: failed('refused'), connect: open, listeners: listeners('[::1]:3000') };
  expect(wordsOf(ipv6OnlyListener, 'http://localhost:3000/a', facts).steps[0]?.open).toBe('http://[::1]:3000/a');
});

test('leads to the name, which tries both, or has the server listen where it was asked', () => {
  const facts = { connect: open, listeners: listeners('[::1]:3000'), owners: [owner('::1', vite)] };
  const { steps } = wordsOf(ipv6OnlyListener, url, facts);
  expect(steps[0]?.open).toBe('http://localhost:3000/a');
  expect(steps[1]?.command).toBe('cd ~/code/shop && npx vite --host 127.0.0.1 --port 3000');
});
