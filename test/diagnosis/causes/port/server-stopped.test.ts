import { expect, test } from 'vitest';
import { serverStopped } from '../../../../diagnosis/causes/port/server-stopped.ts';
import type { Expected } from '../../../../evidence/port/expected.ts';
import type { Process } from '../../../../evidence/port/owners.ts';
import { clockTime } from '../../../../words/en/names/clock-time.ts';
import { exited } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, listeners, rememberedShop, vite } from '../../evidence.ts';

const moved = { port: 5174, addresses: ['127.0.0.1'], web: true, folder: '~/code/shop' };

function reloader(
  workers: Process['workers'],
  reason: Expected[number]['reason'] = 'names-port',
  pid = 99,
): { expected: Expected } {
  return { expected: [{ process: { pid, program: 'uvicorn', workers }, reason, listensOn: [] }] };
}

const ended = [{ pid: 100, state: 'zombie' as const }];
const refused = { connect: bothRefuse, listeners: [], remembered: null };

describeCause(serverStopped, [
  {
    name: 'a reloader that names the port has lost its worker',
    facts: { ...refused, ...reloader(ended) },
    is: 'certain',
  },
  {
    name: 'it has none now, as for a moment between two runs',
    facts: { ...refused, ...reloader([]) },
    is: 'likely',
  },
  {
    name: 'the reloader that answered before has lost its worker',
    facts: { ...refused, remembered: { ...rememberedShop, pid: 99 }, ...reloader(ended, 'listens-nowhere') },
    is: 'certain',
  },
  {
    name: 'nothing ties the reloader to this port (nothing-listening)',
    facts: { ...refused, ...reloader(ended, 'listens-nowhere') },
    is: 'ruled out',
  },
  {
    name: 'its worker lives, and may be about to take the port (server-starting)',
    facts: { ...refused, ...reloader([{ pid: 100, state: 'running' }]) },
    is: 'ruled out',
  },
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
      expected: [{ process: { ...vite, pid: 4800 }, reason: 'listens-nowhere', listensOn: [] }],
    },
    is: 'likely',
  },
  {
    name: 'its process runs on, without the port',
    facts: { connect: bothRefuse, listeners: [], remembered: { ...rememberedShop, isRunning: true } },
    is: 'likely',
  },
  {
    name: 'its process was seen to have ended',
    facts: { connect: bothRefuse, listeners: [], remembered: { ...rememberedShop, isRunning: false } },
    is: 'certain',
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

const url = 'http://localhost:3000/cart';
const time = (at: string) => clockTime(at, '2026-11-22T14:00:00.000Z');

test('says who it was, until when it answered, and how it was started', () => {
  const facts = { connect: bothRefuse, listeners: [], remembered: rememberedShop };
  const { title, why, steps } = wordsOf(serverStopped, url, facts);
  expect(title).toBe(
    `The Vite server for shop stopped answering on port 3000 after ${time('2026-11-22T13:48:00.000Z')}`,
  );
  expect(why).toContain(
    'It ran in ~/code/shop, and its page “Shop” loaded 12 minutes ago. No program is listening there now.',
  );
  expect(steps[0]?.command).toBe('cd ~/code/shop && npm run dev');
});

test('says that its process was seen to have ended', () => {
  const remembered = { ...rememberedShop, isRunning: false };
  const { why } = wordsOf(serverStopped, url, { connect: bothRefuse, listeners: [], remembered });
  expect(why).toContain('Its process 4711 has since ended, and no program is listening there now.');
});

test('says that its process runs on, and where to look', () => {
  const remembered = { ...rememberedShop, isRunning: true };
  const { why, steps } = wordsOf(serverStopped, url, { connect: bothRefuse, listeners: [], remembered });
  expect(why).toContain('Its process 4711 is still running but no longer listens on this port.');
  expect(steps.slice(0, 2)).toEqual([
    { text: expect.stringContaining('Check the terminal where it runs') },
    { text: 'Or stop it and start it again from its folder:', command: 'cd ~/code/shop && npm run dev' },
  ]);
});

test('the command is started where it was typed', () => {
  const remembered = { ...rememberedShop, startCommand: 'pnpm --filter shop dev', startFolder: '~/code/my shops' };
  const { steps } = wordsOf(serverStopped, url, { connect: bothRefuse, listeners: [], remembered });
  expect(steps[0]?.command).toBe("cd ~/'code/my shops' && pnpm --filter shop dev");
});

test('says what it can when only the title of a page is remembered', () => {
  const remembered = { lastAnsweredAt: '2026-11-22T11:00:00.000Z', title: 'Grafana' };
  const { title, why, steps } = wordsOf(serverStopped, url, { connect: bothRefuse, remembered });
  expect(title).toBe(`The server stopped answering on port 3000 after ${time(remembered.lastAnsweredAt)}`);
  expect(why).toContain('Its page “Grafana” loaded 3 hours ago.');
  expect(steps[0]).toEqual({ text: 'Start the server again the same way as before.' });
});

test('says no time that is not known', () => {
  const { title, why } = wordsOf(serverStopped, url, { connect: bothRefuse, remembered: { program: 'node' } });
  expect(title).toBe('The node server on port 3000 has stopped');
  expect(why).toContain('It answered here before.');
});
