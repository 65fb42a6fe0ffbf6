import { firewallDrop } from '../../../../diagnosis/causes/port/firewall-drop.ts';
import { describeCause } from '../../describe-cause.ts';
import { connect, droppedSyn, failed, http, listeners, pending, reply, unread } from '../../evidence.ts';

const url = 'http://127.0.0.1:3000/';
const silent = connect({ '127.0.0.1': 'silent', '::1': 'refused' });
const listening = listeners('127.0.0.1:3000');
const dropped = [droppedSyn('127.0.0.1')];

describeCause(firewallDrop, [
  {
    name: 'the page only spins, a firewall is active, and nobody looked at the port',
    facts: { attempt: pending(), software: [{ name: 'Windows Defender Firewall', kind: 'firewall', active: true }] },
    is: 'likely',
  },
  {
    name: 'the page only spins, and the firewall that is there is switched off',
    facts: { attempt: pending(), software: [{ name: 'Windows Defender Firewall', kind: 'firewall', active: false }] },
    is: 'undecided: connect',
  },
  {
    name: 'a connect gets no answer, and nobody watched the packets',
    facts: { connect: connect({ '127.0.0.1': 'silent' }) },
    is: 'likely',
  },
  {
    name: 'a connect gets no answer where an antivirus program is at work, and no firewall',
    facts: {
      connect: connect({ '127.0.0.1': 'silent' }),
      software: [{ name: 'Quick Heal', kind: 'antivirus', active: true }],
    },
    is: 'less likely',
  },
  {
    name: 'a firewall is at work as well',
    facts: {
      connect: connect({ '127.0.0.1': 'silent' }),
      software: [
        { name: 'Quick Heal', kind: 'antivirus', active: true },
        { name: 'Windows Defender Firewall', kind: 'firewall', active: true },
      ],
    },
    is: 'likely',
  },
  {
    name: 'it is accepted and silent, and nobody looked at the two ends of the connection',
    facts: { attempt: pending(), connect: connect({ '127.0.0.1': 'accepted' }) },
    is: 'undecided: stall',
  },
  {
    name: 'the browser was refused at once, which an active firewall does not explain (nothing-listening)',
    facts: {
      attempt: failed('refused'),
      software: [{ name: 'Windows Defender Firewall', kind: 'firewall', active: true }],
    },
    is: 'ruled out',
  },
  {
    name: 'a listener exists, and nobody answers the SYN',
    url,
    facts: { attempt: pending(), connect: silent, listeners: listening, stall: dropped },
    is: 'certain',
  },
  {
    name: 'the browser gave up after minutes',
    url,
    facts: { attempt: failed('timed-out'), connect: silent, listeners: listening, stall: dropped },
    is: 'certain',
  },
  {
    name: 'what comes after the handshake is dropped',
    url,
    facts: {
      attempt: pending(),
      connect: connect({ '127.0.0.1': 'accepted' }),
      listeners: listening,
      replies: [reply('http://127.0.0.1', { kind: 'silent' })],
      stall: [{ ...droppedSyn('127.0.0.1'), client: 'established', unacknowledgedBytes: 59 }],
    },
    is: 'certain',
  },
  {
    name: 'Firefox waits for 127.0.0.1, though ::1 would answer',
    url: 'http://localhost:3000/',
    facts: {
      attempt: pending('firefox'),
      connect: connect({ '127.0.0.1': 'silent', '::1': 'accepted' }),
      listeners: listeners('[::]:3000'),
      stall: dropped,
    },
    is: 'certain',
  },
  {
    name: 'nobody read the table of listeners',
    url,
    facts: { attempt: pending(), connect: silent, stall: dropped },
    is: 'likely',
  },
  {
    name: 'the loopback interface may be down: ::1 is gone',
    url,
    facts: {
      attempt: pending(),
      connect: connect({ '127.0.0.1': 'silent', '::1': 'no-such-address' }),
      listeners: listening,
      stall: dropped,
    },
    is: 'likely',
  },
  { name: 'nobody has tried to connect', url, facts: { attempt: pending() }, is: 'undecided: connect' },
  {
    name: 'nobody looked at the two ends of the connection, and a listener takes it',
    url,
    facts: { attempt: pending(), connect: silent, listeners: listening },
    is: 'likely',
  },
  {
    name: 'the browser alone sees silence, and not what kind (server-hung)',
    url,
    facts: { attempt: pending(), connect: [], replies: [reply('http://127.0.0.1', { kind: 'silent' })] },
    is: 'undecided: stall',
  },
  {
    name: 'the browser was refused; nothing is asked for',
    url,
    facts: { attempt: failed('refused') },
    is: 'ruled out',
  },
  {
    name: 'the port answers; the two ends are not asked for',
    url,
    facts: { connect: connect({ '127.0.0.1': 'accepted' }), replies: [reply('http://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
  {
    name: 'Chromium goes on to 127.0.0.1, and it is the server there that does not reply (server-hung)',
    url: 'http://localhost:3000/',
    facts: {
      attempt: pending('chromium'),
      connect: connect({ '127.0.0.1': 'accepted', '::1': 'silent' }),
      listeners: listeners('127.0.0.1:3000', '[::1]:3000'),
      replies: [reply('http://127.0.0.1', { kind: 'silent' })],
      stall: [unread('127.0.0.1', true), droppedSyn('::1')],
    },
    is: 'ruled out',
  },
  {
    name: 'the request arrived, and lies unread (server-hung)',
    url,
    facts: {
      attempt: pending(),
      connect: connect({ '127.0.0.1': 'accepted' }),
      replies: [reply('http://127.0.0.1', { kind: 'silent' })],
      stall: [unread('127.0.0.1', false)],
    },
    is: 'ruled out',
  },
  {
    name: 'the accept queue is full, and the kernel drops the SYN (accept-queue-full)',
    url,
    facts: {
      attempt: pending(),
      connect: silent,
      listeners: listening,
      stall: [{ ...droppedSyn('127.0.0.1'), queueOverflows: 2 }],
    },
    is: 'ruled out',
  },
  {
    name: 'a computer without IPv6, whose loopback interface is up',
    url,
    facts: {
      attempt: pending(),
      connect: connect({ '127.0.0.1': 'silent', '::1': 'no-such-address' }),
      listeners: listening,
      stall: dropped,
      network: { loopback: { up: true, addresses: ['127.0.0.1'] }, others: [] },
    },
    is: 'certain',
  },
  {
    name: 'the loopback interface is down (loopback-down)',
    url,
    facts: {
      attempt: pending(),
      connect: connect({ '127.0.0.1': 'silent', '::1': 'no-such-address' }),
      listeners: listening,
      stall: dropped,
      network: { loopback: { up: false, addresses: [] }, others: [] },
    },
    is: 'ruled out',
  },
]);
