import { expect, test } from 'vitest';
import { loopbackDown } from '../../../../diagnosis/causes/port/loopback-down.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, failed, pending } from '../../evidence.ts';

const url = 'http://127.0.0.1:3000/';
const network = (up: boolean, ...addresses: string[]) => ({ loopback: { up, addresses }, others: [] });
const down = network(false);
const silent = connect({ '127.0.0.1': 'silent', '::1': 'no-such-address' });

describeCause(loopbackDown, [
  { name: 'the interface is down', url, facts: { attempt: pending(), network: down, connect: silent }, is: 'certain' },
  { name: 'the interface is down, and that is all', facts: { network: down }, is: 'certain' },
  { name: 'the address is gone', url, facts: { network: network(true, '::1') }, is: 'certain' },
  {
    name: 'a name of one’s own leads to it',
    url: 'http://shop.test:3000/',
    facts: { network: down, resolution: { name: 'shop.test', addresses: ['127.0.0.1'] } },
    is: 'certain',
  },
  {
    name: 'the IPv4 address is gone, and ::1 may not be what the server listens on',
    facts: { network: network(true, '::1'), connect: connect({ '127.0.0.1': 'unreachable', '::1': 'refused' }) },
    is: 'likely',
  },
  {
    name: 'ping says that the address cannot be assigned',
    url,
    facts: { connect: connect({ '127.0.0.1': 'no-such-address EADDRNOTAVAIL' }) },
    is: 'likely',
  },
  {
    name: 'there is no way to the address',
    url,
    facts: { connect: connect({ '127.0.0.1': 'unreachable ENETUNREACH', '::1': 'no-such-address' }) },
    is: 'likely',
  },
  {
    name: 'another address of 127.0.0.0/8 needs no address of its own',
    url: 'http://127.0.0.5:3000/',
    facts: { network: network(true, '127.0.0.1', '::1') },
    is: 'ruled out',
  },
  {
    name: 'no answer comes, and IPv6 may just be off (firewall-drop)',
    url,
    facts: { attempt: pending(), connect: silent },
    is: 'ruled out',
  },
  {
    name: 'no answer comes, and loopback is up (firewall-drop)',
    url,
    facts: { attempt: pending(), connect: silent, network: network(true, '127.0.0.1') },
    is: 'ruled out',
  },
  {
    name: 'a rule bars the way (firewall-reject)',
    url,
    facts: { connect: connect({ '127.0.0.1': 'unreachable EHOSTUNREACH' }) },
    is: 'ruled out',
  },
  {
    name: 'a computer without IPv6 (nothing-listening)',
    facts: {
      connect: connect({ '127.0.0.1': 'refused', '::1': 'no-such-address' }),
      network: network(true, '127.0.0.1'),
    },
    is: 'ruled out',
  },
  { name: 'it is refused, so it came through (nothing-listening)', facts: { connect: bothRefuse }, is: 'ruled out' },
  {
    name: 'somebody accepts',
    url,
    facts: { network: down, connect: connect({ '127.0.0.1': 'accepted' }) },
    is: 'ruled out',
  },
  { name: 'somebody answered', url, facts: { network: down, attempt: answered(500) }, is: 'ruled out' },
  { name: 'nobody looked', facts: { attempt: failed('unreachable') }, is: 'ruled out' },
]);

test.each([
  ['linux', 'sudo ip link set lo up'],
  ['macos', 'sudo ifconfig lo0 127.0.0.1 up'],
  ['windows', 'netsh int ip reset'],
] as const)('says how to bring it up on %s', (os, command) => {
  expect(wordsOf(loopbackDown, url, { network: down }, os).steps[0]?.command).toBe(command);
});

test('tells a lost address from an interface that is down', () => {
  const lost = wordsOf(loopbackDown, url, { network: network(true, '::1') });
  expect(lost.title).toContain('has lost its loopback address 127.0.0.1');
  expect(lost.steps[0]?.command).toBe('sudo ip address add 127.0.0.1/8 dev lo');
  expect(wordsOf(loopbackDown, url, { network: down }).title).toContain('is down');
});
