import { expect, test } from 'vitest';
import { containerExited } from '../../../../diagnosis/causes/container/container-exited.ts';
import { container, exited, secondsAgo } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, failed, http, listeners, rememberedShop, reply } from '../../evidence.ts';

const dockerBefore = { ...rememberedShop, program: 'docker-proxy' };
const afterwards = { ...rememberedShop, lastAnsweredAt: secondsAgo(10) };

describeCause(containerExited, [
  {
    name: 'it published the port, and ended some minutes ago',
    facts: { connect: bothRefuse, listeners: [], containers: [exited()], remembered: dockerBefore },
    is: 'certain',
  },
  {
    name: 'it is restarted again and again',
    facts: { connect: bothRefuse, containers: [exited({ state: 'restarting', restarts: 7 })] },
    is: 'certain',
  },
  {
    name: 'it happens to run between two ends, as Podman shows it',
    facts: { connect: bothRefuse, containers: [container({ restarts: 13, startedAt: secondsAgo(1) })] },
    is: 'certain',
  },
  {
    name: 'it ended once, and its engine has just started it again',
    facts: { connect: bothRefuse, containers: [container({ restarts: 1, startedAt: secondsAgo(1) })] },
    is: 'likely',
  },
  {
    name: 'it is restarted again and again, and Docker had its port open for a moment',
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'closed' })],
      listeners: listeners('127.0.0.1:3000'),
      containers: [exited({ state: 'restarting', restarts: 5 })],
    },
    is: 'certain',
  },
  {
    name: 'memory ran out, as the browser alone was refused',
    facts: { attempt: failed('refused'), containers: [exited({ exitCode: 137, outOfMemory: true })] },
    is: 'certain',
  },
  {
    name: 'it ended weeks ago, and another server may be the wanted one',
    facts: { connect: bothRefuse, containers: [exited({ finishedAt: secondsAgo(30 * 86_400) })] },
    is: 'likely',
  },
  {
    name: 'it was created, and never started',
    facts: { connect: bothRefuse, containers: [{ ...exited({ state: 'created' }), finishedAt: undefined }] },
    is: 'likely',
  },
  { name: 'nothing else is known', facts: { containers: [exited()] }, is: 'likely' },
  { name: 'nobody has asked an engine', facts: { connect: bothRefuse }, is: 'undecided: containers' },
  {
    name: 'a program of this computer answered here after it had ended (server-stopped)',
    facts: { connect: bothRefuse, containers: [exited()], remembered: afterwards },
    is: 'ruled out',
  },
  {
    name: 'another container took over the port (container-loopback-bound)',
    facts: { connect: bothRefuse, containers: [exited(), container({ listeners: [{ address: '::1', port: 80 }] })] },
    is: 'ruled out',
  },
  {
    name: 'another program holds the port, and refuses (firewall-reject)',
    facts: { connect: bothRefuse, listeners: listeners('127.0.0.1:3000'), containers: [exited()] },
    is: 'ruled out',
  },
  {
    name: 'the connection is accepted (server-drops-connection)',
    facts: {
      connect: connect({ '127.0.0.1': 'accepted' }),
      replies: [reply('http://127.0.0.1', { kind: 'closed' })],
      containers: [exited()],
    },
    is: 'ruled out',
  },
  {
    name: 'it answers; nobody asks an engine (works-now)',
    facts: { replies: [reply('http://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
  {
    name: 'it published another port, whose inner number is this one (nothing-listening)',
    facts: { connect: bothRefuse, containers: [exited({ published: [{ hostPort: 8080, containerPort: 3000 }] })] },
    is: 'ruled out',
  },
  {
    name: 'it published the port on another address of this computer',
    facts: {
      connect: bothRefuse,
      containers: [exited({ published: [{ hostAddress: '192.0.2.10', hostPort: 3000, containerPort: 80 }] })],
    },
    is: 'ruled out',
  },
]);

test('tells when it ended, what the code means, and how to read its log in the words of its engine', () => {
  const facts = { connect: bothRefuse, containers: [exited({ engine: 'podman', exitCode: 127 })] };
  const { title, why, steps } = wordsOf(containerExited, 'http://localhost:3000/', facts);
  expect(title).toBe('The container shop-web-1 has exited');
  expect(why).toContain("It exited 3 minutes ago with code 127. Its program wasn't found.");
  expect(steps.map(({ command }) => command)).toEqual(['podman logs --tail 50 shop-web-1', 'podman start shop-web-1']);
});

test('copies no name into a command that an engine would not have given', () => {
  const facts = { connect: bothRefuse, containers: [exited({ name: 'web; rm -rf ~' })] };
  const { steps } = wordsOf(containerExited, 'http://localhost:3000/', facts);
  expect(steps.some(({ command }) => command)).toBe(false);
});
