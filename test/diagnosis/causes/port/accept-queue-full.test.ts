import { expect, test } from 'vitest';
import { acceptQueueFull } from '../../../../diagnosis/causes/port/accept-queue-full.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, connect, droppedSyn, failed, listeners, node, owner, pending, unread } from '../../evidence.ts';

const silent = connect({ '127.0.0.1': 'silent', '::1': 'refused' });
const full = [{ address: '127.0.0.1', port: 3000, waiting: 2 }];
const overflow = [{ ...droppedSyn('127.0.0.1'), queueOverflows: 2 }];

describeCause(acceptQueueFull, [
  {
    name: 'connections wait, and our own made the queue overflow',
    facts: { attempt: pending(), connect: silent, listeners: full, stall: overflow },
    is: 'certain',
  },
  {
    name: 'our own made a queue overflow, and nobody could read which',
    facts: { connect: silent, stall: overflow },
    is: 'likely',
  },
  { name: 'all that is known is the overflow', facts: { stall: overflow }, is: 'likely' },
  { name: 'connections wait, and a connect gets no answer', facts: { connect: silent, listeners: full }, is: 'likely' },
  {
    name: 'connections wait, and the browser gave up',
    facts: { attempt: failed('timed-out'), listeners: full },
    is: 'likely',
  },
  {
    name: 'a rule drops the packets (firewall-drop)',
    facts: { connect: silent, listeners: listeners('127.0.0.1:3000'), stall: [droppedSyn('127.0.0.1')] },
    is: 'ruled out',
  },
  {
    name: 'the server is suspended, so its queue fills (server-suspended)',
    facts: {
      connect: silent,
      listeners: full,
      stall: overflow,
      owners: [owner('127.0.0.1', { ...node, state: 'stopped' })],
    },
    is: 'ruled out',
  },
  {
    name: 'the connection is taken, and nobody reads (server-hung)',
    facts: {
      connect: connect({ '127.0.0.1': 'accepted' }),
      listeners: [{ address: '127.0.0.1', port: 3000, waiting: 1 }],
      stall: [unread('127.0.0.1', false)],
    },
    is: 'ruled out',
  },
  {
    name: 'nothing waits, and a connect gets no answer',
    facts: { connect: silent, listeners: [{ address: '127.0.0.1', port: 3000, waiting: 0 }] },
    is: 'ruled out',
  },
  {
    name: 'connections wait at another port',
    facts: { connect: silent, listeners: [{ address: '127.0.0.1', port: 4000, waiting: 9 }] },
    is: 'ruled out',
  },
  { name: 'the page came', facts: { attempt: answered(200), listeners: full }, is: 'ruled out' },
  { name: 'the port refuses', facts: { attempt: failed('refused'), listeners: full }, is: 'ruled out' },
  { name: 'nothing is known', facts: {}, is: 'ruled out' },
]);

test('says how many wait', () => {
  const facts = { connect: silent, listeners: full, stall: overflow, owners: [owner('127.0.0.1', node)] };
  const { title, why } = wordsOf(acceptQueueFull, 'http://localhost:3000/', facts);
  expect(title).toBe("The server on port 3000 isn't accepting connections: its queue is full");
  expect(why).toContain("node (process 4711) is listening on 127.0.0.1:3000 but isn't accepting connections.");
  expect(why).toContain('2 are waiting and fill the queue');
  expect(why).toContain('the system silently drops new ones.');
});
