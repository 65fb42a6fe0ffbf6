import { expect, test } from 'vitest';
import { wrongPort } from '../../../../diagnosis/causes/port/wrong-port.ts';
import { container, exited } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, listeners, rememberedShop, vite } from '../../evidence.ts';

const nextDoor = { port: 3001, addresses: ['127.0.0.1'], web: true, program: 'node', framework: 'vite' as const };

const later = '2026-11-22T13:55:00.000Z';
const ended = rememberedShop && { ...rememberedShop, isRunning: false };
const restarted = {
  port: 3001,
  addresses: ['127.0.0.1'],
  pid: 9000,
  program: 'node',
  framework: 'vite' as const,
  project: 'shop',
  folder: '~/code/shop',
  startedAt: later,
};

describeCause(wrongPort, [
  {
    name: 'nobody noted how it failed, and a server is where dev servers move to',
    facts: {
      connect: connect({ '127.0.0.1': 'failed' }),
      services: [{ port: 3001, addresses: ['127.0.0.1'], program: 'node', web: true }],
    },
    is: 'likely',
  },
  { name: 'a web server runs on the next port', facts: { connect: bothRefuse, services: [nextDoor] }, is: 'likely' },
  {
    name: 'two digits of the port are swapped',
    url: 'http://localhost:8008/',
    facts: { connect: bothRefuse, services: [{ ...nextDoor, port: 8080 }] },
    is: 'likely',
  },
  {
    name: 'a server from the remembered folder runs elsewhere',
    facts: {
      connect: bothRefuse,
      remembered: rememberedShop,
      services: [{ port: 49_200, addresses: ['::1'], folder: '~/code/shop' }],
    },
    is: 'likely',
  },
  {
    name: 'a sign-in came back here, and the server next door may not see its code (sign-in-callback-missed)',
    url: 'http://localhost:3000/callback?code=c&state=s',
    facts: { connect: bothRefuse, services: [nextDoor] },
    is: 'ruled out',
  },
  {
    name: 'a container is published under another number, and nobody listed what runs here',
    facts: { connect: bothRefuse, containers: [container({ published: [{ hostPort: 8080, containerPort: 3000 }] })] },
    is: 'likely',
  },
  {
    name: 'its engine’s program holds the other number, and was not known for what it passes on to',
    facts: {
      connect: bothRefuse,
      services: [{ port: 8080, addresses: ['0.0.0.0'], program: 'docker-proxy' }],
      containers: [container({ published: [{ hostPort: 8080, containerPort: 3000 }] })],
    },
    is: 'likely',
  },
  {
    name: 'it has ended (container-exited)',
    facts: { connect: bothRefuse, containers: [exited({ published: [{ hostPort: 8080, containerPort: 3000 }] })] },
    is: 'ruled out',
  },
  {
    name: 'the number inside is another one (nothing-listening)',
    facts: { connect: bothRefuse, containers: [container({ published: [{ hostPort: 8080, containerPort: 80 }] })] },
    is: 'ruled out',
  },
  { name: 'nobody has tried to connect', facts: { services: [nextDoor] }, is: 'undecided: connect' },
  {
    name: 'a server that is told to use this port listens on another',
    facts: {
      connect: bothRefuse,
      expected: [{ process: vite, reason: 'names-port', listensOn: [{ address: '::1', port: 5174 }] }],
    },
    is: 'certain',
  },
  {
    name: 'a server of another checkout is told to use this port, and one of the folder where a person asks is there',
    facts: {
      connect: bothRefuse,
      expected: [{ process: vite, reason: 'names-port', listensOn: [{ address: '::1', port: 5174 }] }],
      services: [{ ...nextDoor, port: 9000, isFromHere: true }],
    },
    is: 'likely',
  },
  {
    name: 'the server that is told to use this port is the one of the folder where a person asks',
    facts: {
      connect: bothRefuse,
      expected: [{ process: vite, reason: 'names-port', listensOn: [{ address: '::1', port: 5174 }] }],
      services: [{ ...nextDoor, port: 5174, isFromHere: true }],
    },
    is: 'certain',
  },
  {
    name: 'all that is known besides is the other listener',
    facts: { connect: connect({ '127.0.0.1': 'refused' }), listeners: listeners('127.0.0.1:3004') },
    is: 'likely',
  },
  {
    name: 'the same tool was started again in the folder of the one that has ended',
    facts: { connect: bothRefuse, remembered: ended, services: [restarted] },
    is: 'certain',
  },
  {
    name: 'the same process listens on another port now',
    facts: {
      connect: bothRefuse,
      remembered: { ...rememberedShop, isRunning: true },
      services: [{ ...restarted, pid: 4711 }],
    },
    is: 'certain',
  },
  {
    name: 'two of that folder were started since: either may be meant',
    facts: { connect: bothRefuse, remembered: ended, services: [restarted, { ...restarted, port: 9000 }] },
    is: 'likely',
  },
  {
    name: 'a program of that folder was started since, of no known tool',
    facts: {
      connect: bothRefuse,
      remembered: ended,
      services: [{ port: 4000, addresses: ['::1'], folder: '~/code/shop', startedAt: later }],
    },
    is: 'likely',
  },
  {
    name: 'nobody could see whether the one that was here has ended',
    facts: { connect: bothRefuse, remembered: rememberedShop, services: [restarted] },
    is: 'likely',
  },
  {
    name: 'the API of the same folder ran beside the one that has ended (server-stopped)',
    facts: {
      connect: bothRefuse,
      remembered: ended,
      services: [{ ...restarted, startedAt: '2026-11-22T09:00:00.000Z' }],
    },
    is: 'ruled out',
  },
  {
    name: 'the next port has a server of another folder (server-stopped)',
    facts: {
      connect: bothRefuse,
      remembered: ended,
      services: [{ ...restarted, folder: '~/code/blog', project: 'blog' }],
    },
    is: 'ruled out',
  },
  { name: 'nobody knows what else runs', facts: { connect: bothRefuse }, is: 'ruled out' },
  {
    name: 'the only web server is a stranger on a port far from this one (nothing-listening)',
    url: 'http://127.0.0.1:62893/',
    facts: { connect: bothRefuse, services: [{ ...nextDoor, port: 8080 }] },
    is: 'ruled out',
  },
  {
    name: 'two web servers run, both far from this one (nothing-listening)',
    facts: { connect: bothRefuse, services: [8888, 9999].map((port) => ({ ...nextDoor, port })) },
    is: 'ruled out',
  },
  {
    name: 'another server than the one that was here before runs far from here (server-stopped)',
    facts: { connect: bothRefuse, remembered: rememberedShop, services: [{ ...nextDoor, port: 9999 }] },
    is: 'ruled out',
  },
  {
    name: 'the only other listener is a database',
    facts: { connect: bothRefuse, listeners: listeners('127.0.0.1:5432') },
    is: 'ruled out',
  },
  {
    name: 'a server of a known kind has no port yet (server-starting)',
    facts: { connect: bothRefuse, expected: [{ process: vite, reason: 'listens-nowhere', listensOn: [] }] },
    is: 'ruled out',
  },
  {
    name: 'the next port is taken, but by Redis (nothing-listening)',
    facts: { connect: bothRefuse, services: [{ port: 3001, addresses: ['127.0.0.1'], web: false }] },
    is: 'ruled out',
  },
  {
    name: 'the port itself has a listener (firewall-reject)',
    facts: { connect: bothRefuse, listeners: listeners('127.0.0.1:3000'), services: [nextDoor] },
    is: 'ruled out',
  },
  {
    name: 'the port itself accepts; what else runs is not asked for',
    facts: { connect: connect({ '127.0.0.1': 'accepted', '::1': 'refused' }) },
    is: 'ruled out',
  },
]);

test('leads to the same page on the other port', () => {
  const facts = { connect: bothRefuse, services: [nextDoor] };
  const { title, steps } = wordsOf(wrongPort, 'http://localhost:3000/cart?id=7#total', facts);
  expect(title).toBe('Nothing on port 3000, but Vite is running on 3001');
  expect(steps[0]?.open).toBe('http://localhost:3001/cart');
});

test('leads to an address that the other server listens on', () => {
  const services = [{ ...nextDoor, addresses: ['::1'] }];
  const { steps } = wordsOf(wrongPort, 'http://127.0.0.1:3000/', { connect: bothRefuse, services });
  expect(steps[0]?.open).toBe('http://localhost:3001/');
});

test('says which server it is where its folder tells, and lists the others with their reasons', () => {
  const facts = { connect: bothRefuse, remembered: ended, services: [restarted, { ...restarted, port: 9000 }] };
  const { title, why, steps } = wordsOf(wrongPort, 'http://localhost:3000/cart?id=7', facts);
  expect(title).toBe('The Vite server for shop is now on port 3001');
  expect(why).toContain(
    'It runs from the same folder as the server that answered here before. Dev servers move to the next free port when 3000 is taken.',
  );
  expect(steps[0]?.open).toBe('http://localhost:3001/cart');
  expect(steps[1]).toEqual({
    text: 'Or try port 9000, whose server runs from the same folder as the one that answered here before:',
    open: 'http://localhost:9000/cart',
  });
});
