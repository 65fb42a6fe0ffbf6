import { expect, test } from 'vitest';
import { boundToOtherAddress } from '../../../../diagnosis/causes/port/bound-to-other-address.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, listeners, node, owner } from '../../evidence.ts';

describeCause(boundToOtherAddress, [
  {
    name: 'the server listens on the address of the network card',
    facts: { connect: bothRefuse, listeners: listeners('192.0.2.10:3000') },
    is: 'certain',
  },
  {
    name: 'the server listens on 127.0.0.2, and 127.0.0.1 is asked for',
    url: 'http://127.0.0.1:3000/',
    facts: { connect: bothRefuse, listeners: listeners('127.0.0.2:3000') },
    is: 'certain',
  },
  {
    name: 'the server listens on 127.0.0.1, and 127.0.0.2 is asked for',
    url: 'http://127.0.0.2:3000/',
    facts: {
      connect: connect({ '127.0.0.2': 'refused', '127.0.0.1': 'accepted', '::1': 'refused' }),
      listeners: listeners('127.0.0.1:3000'),
    },
    is: 'certain',
  },
  {
    name: 'nobody has tried to connect, and the table has another address alone',
    facts: { listeners: listeners('192.0.2.10:3000') },
    is: 'likely',
  },
  {
    name: 'the table has another address alone, and the page came all the same',
    facts: { listeners: listeners('192.0.2.10:3000'), attempt: answered(200) },
    is: 'ruled out',
  },
  { name: 'nobody read the table of listeners', facts: { connect: bothRefuse }, is: 'undecided: listeners' },
  {
    name: 'the port accepts; the table is not asked for',
    facts: { connect: connect({ '127.0.0.1': 'accepted', '::1': 'refused' }) },
    is: 'ruled out',
  },
  {
    name: 'a listener on that address, but on another port (nothing-listening)',
    facts: { connect: bothRefuse, listeners: listeners('192.0.2.10:3001') },
    is: 'ruled out',
  },
  {
    name: 'the loopback address of the other family (ipv6-only-listener)',
    url: 'http://127.0.0.1:3000/',
    facts: { connect: connect({ '127.0.0.1': 'refused', '::1': 'accepted' }), listeners: listeners('[::1]:3000') },
    is: 'ruled out',
  },
  {
    name: 'a listener on every address refuses (firewall-reject)',
    facts: { connect: bothRefuse, listeners: listeners('0.0.0.0:3000', '192.0.2.10:3000') },
    is: 'ruled out',
  },
]);

test('leads to the same page where it listens', () => {
  const facts = { connect: bothRefuse, listeners: listeners('192.0.2.10:3000'), owners: [owner('192.0.2.10', node)] };
  const { title, why, steps } = wordsOf(boundToOtherAddress, 'http://localhost:3000/a?b', facts);
  expect(title).toBe('Port 3000 is open on 192.0.2.10, not on localhost');
  expect(why).toContain(
    'Port 3000 is open on 192.0.2.10, where node (process 4711) is listening, but not on localhost.',
  );
  expect(steps[0]?.open).toBe('http://192.0.2.10:3000/a');
});
