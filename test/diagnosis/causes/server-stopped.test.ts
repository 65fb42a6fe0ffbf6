import { expect, test } from 'vitest';
import { serverStopped } from '../../../diagnosis/causes/server-stopped.ts';
import { exited } from '../containers.ts';
import { describeCause, wordsOf } from '../describe-cause.ts';
import { bothRefuse, connect, listeners, rememberedShop, vite } from '../evidence.ts';

const moved = { port: 5174, addresses: ['127.0.0.1'], web: true, folder: '~/code/shop' };

describeCause(serverStopped, [
  {
    name: 'it answered before, and the table has no listener now',
    facts: { connect: bothRefuse, listeners: [], remembered: rememberedShop },
    is: 'certain',
  },
  {
    name: 'it answered before, and the browser alone is refused now',
    facts: { connect: bothRefuse, remembered: rememberedShop },
    is: 'likely',
  },
  {
    name: 'a server from the same folder runs on another port (wrong-port)',
    facts: { connect: bothRefuse, listeners: [], remembered: rememberedShop, services: [moved] },
    is: 'likely',
  },
  {
    name: 'a container answered here before, and nobody may see what became of it (container-exited)',
    facts: { connect: bothRefuse, listeners: [], remembered: { ...rememberedShop, program: 'docker-proxy' } },
    is: 'likely',
  },
  {
    name: 'a container that published the port has ended as well (container-exited)',
    facts: { connect: bothRefuse, listeners: [], remembered: rememberedShop, containers: [exited()] },
    is: 'likely',
  },
  {
    name: 'it is being started again (server-starting)',
    facts: {
      connect: bothRefuse,
      listeners: [],
      remembered: rememberedShop,
      expected: [{ process: vite, reason: 'listens-nowhere', listensOn: [] }],
    },
    is: 'likely',
  },
  { name: 'nobody has tried to connect', facts: { remembered: rememberedShop }, is: 'undecided: connect' },
  { name: 'nobody keeps a memory', facts: { connect: bothRefuse, listeners: [] }, is: 'undecided: remembered' },
  {
    name: 'the port was never seen (nothing-listening)',
    facts: { connect: bothRefuse, listeners: [], remembered: null },
    is: 'ruled out',
  },
  {
    name: 'one family still accepts',
    facts: { connect: connect({ '127.0.0.1': 'accepted', '::1': 'refused' }), remembered: rememberedShop },
    is: 'ruled out',
  },
  {
    name: 'a listener refuses (firewall-reject); the memory is not asked for',
    facts: { connect: bothRefuse, listeners: listeners('[::]:3000') },
    is: 'ruled out',
  },
]);

test('says who it was, when, and how it was started', () => {
  const facts = { connect: bothRefuse, listeners: [], remembered: rememberedShop };
  const { title, why, steps } = wordsOf(serverStopped, 'http://localhost:3000/cart', facts);
  expect(title).toBe('The Vite server on port 3000 has stopped');
  expect(why).toContain('A Vite server from ~/code/shop answered on port 3000 12 minutes ago.');
  expect(steps[0]?.command).toBe('cd ~/code/shop && npm run dev');
});

test('says what it can when only the title of a page is remembered', () => {
  const remembered = { lastAnsweredAt: '2026-11-22T11:00:00.000Z', title: 'Grafana' };
  const { title, why, steps } = wordsOf(serverStopped, 'http://localhost:3000/', { connect: bothRefuse, remembered });
  expect(title).toBe('The server on port 3000 has stopped');
  expect(why).toContain('A page titled “Grafana” answered on port 3000 3 hours ago.');
  expect(steps[0]).toEqual({ text: 'Start the server again, the way it was started before.' });
});
