import { expect, test } from 'vitest';
import { containerWrongPort } from '../../../../diagnosis/causes/container/container-wrong-port.ts';
import { closedContainer, container, secondsAgo } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, failed, http, listeners, reply } from '../../evidence.ts';

const hungUp = {
  connect: connect({ '127.0.0.1': 'accepted', '::1': 'refused' }),
  replies: [reply('http://127.0.0.1', { kind: 'reset' })],
};
const taken = { connect: connect({ '127.0.0.1': 'accepted' }) };
const untold = { outcome: 'failed', failure: 'other' } as const;
const on8000 = { listeners: [{ address: '::', port: 8000 }] };

describeCause(containerWrongPort, [
  {
    name: 'people say that it fails, nobody noted how or looked inside, and the container runs and publishes the port',
    facts: { connect: connect({ '127.0.0.1': 'failed' }), containers: [closedContainer()] },
    is: 'likely',
  },
  {
    name: 'the same, and its machine is known, which may not pass the port on (forwarder-orphaned)',
    facts: {
      connect: connect({ '127.0.0.1': 'failed' }),
      containers: [closedContainer()],
      runtimes: [{ kind: 'colima', state: 'running' }],
    },
    is: 'ruled out',
  },
  {
    name: 'somebody takes the connection, nobody noted how the page fails, and the image names another port',
    facts: { ...taken, attempt: untold, containers: [closedContainer({ exposed: [8080] })] },
    is: 'likely',
  },
  {
    name: 'the same beside its machine, which passes the port on',
    facts: {
      ...taken,
      attempt: untold,
      containers: [closedContainer({ exposed: [8080] })],
      runtimes: [{ kind: 'colima', state: 'running' }],
    },
    is: 'likely',
  },
  {
    name: 'another program has one of the addresses, and may have taken the connection (forwarder-orphaned)',
    facts: {
      ...taken,
      attempt: untold,
      containers: [closedContainer({ exposed: [8080] })],
      listeners: listeners('0.0.0.0:3000', '[::1]:3000'),
    },
    is: 'ruled out',
  },
  {
    name: 'the browser has a code of its own for how it failed',
    facts: { ...taken, attempt: failed('other'), containers: [closedContainer({ exposed: [8080] })] },
    is: 'ruled out',
  },
  {
    name: 'the program inside listens on another port',
    facts: { ...hungUp, containers: [container(on8000)] },
    is: 'certain',
  },
  {
    name: 'the same with Podman, which refuses',
    facts: { connect: bothRefuse, containers: [container({ ...on8000, engine: 'podman', startedAt: secondsAgo(2) })] },
    is: 'certain',
  },
  {
    name: 'nothing has listened inside for an hour (server-starting)',
    facts: { ...hungUp, containers: [container({ listeners: [] })] },
    is: 'ruled out',
  },
  {
    name: 'nothing listens inside so far (container-starting)',
    facts: { ...hungUp, containers: [container({ listeners: [], startedAt: secondsAgo(3) })] },
    is: 'ruled out',
  },
  {
    name: 'the browser alone says that it failed',
    facts: { attempt: failed('other'), containers: [container(on8000)] },
    is: 'likely',
  },
  {
    name: 'nobody can look inside, and the connection is ended at once',
    facts: { ...hungUp, containers: [closedContainer()] },
    is: 'likely',
  },
  {
    name: 'the same of a port that only the program itself can have named (container-loopback-bound)',
    facts: { ...hungUp, containers: [closedContainer({ published: [{ hostPort: 3000, containerPort: 7860 }] })] },
    is: 'less likely',
  },
  {
    name: 'the same, and the image names another port',
    facts: {
      ...hungUp,
      containers: [closedContainer({ published: [{ hostPort: 3000, containerPort: 9797 }], exposed: [80] })],
    },
    is: 'likely',
  },
  {
    name: 'the same seconds after the start (container-starting)',
    facts: { ...hungUp, containers: [closedContainer({ startedAt: secondsAgo(5) })] },
    is: 'less likely',
  },
  {
    name: 'it listens on another port, and its health check says that it starts (container-starting)',
    facts: { ...hungUp, containers: [container({ ...on8000, health: 'starting' })] },
    is: 'less likely',
  },
  {
    name: 'nobody can look inside, and a listener of this computer refuses',
    facts: { connect: bothRefuse, listeners: listeners('0.0.0.0:3000'), containers: [closedContainer()] },
    is: 'likely',
  },
  {
    name: 'nothing has listened inside for an hour (server-starting)',
    facts: { ...hungUp, containers: [container({ listeners: [] })] },
    is: 'ruled out',
  },
  {
    name: 'nothing listens inside so far (container-starting)',
    facts: { ...hungUp, containers: [container({ listeners: [], startedAt: secondsAgo(3) })] },
    is: 'ruled out',
  },
  { name: 'nobody has asked an engine', facts: hungUp, is: 'undecided: containers' },
  {
    name: 'nobody can look inside, and nothing of this computer listens (port-reserved)',
    facts: { connect: bothRefuse, containers: [closedContainer()] },
    is: 'ruled out',
  },
  {
    name: 'rootless Docker passes the port on to the wrong place (runtime-elsewhere)',
    facts: {
      ...hungUp,
      containers: [closedContainer()],
      runtimes: [{ kind: 'docker-rootless', networking: 'slirp4netns' }],
    },
    is: 'ruled out',
  },
  {
    name: 'the program listens on the loopback of the container (container-loopback-bound)',
    facts: { ...hungUp, containers: [container({ listeners: [{ address: '127.0.0.1', port: 80 }] })] },
    is: 'ruled out',
  },
  {
    name: 'the program listens, and hangs up itself (server-drops-connection)',
    facts: { ...hungUp, containers: [container()] },
    is: 'ruled out',
  },
  {
    name: 'the beginning of a reply came (invalid-response)',
    facts: { attempt: failed('truncated'), containers: [closedContainer()] },
    is: 'ruled out',
  },
  {
    name: 'another program answers on the port (port-taken)',
    facts: { replies: [reply('http://127.0.0.1', http(403))], containers: [container(on8000)] },
    is: 'ruled out',
  },
]);

test('tells on which port it listens instead, and how the mapping would be right', () => {
  const { why, steps } = wordsOf(containerWrongPort, 'http://localhost:3000/', {
    ...hungUp,
    containers: [container({ listeners: [...on8000.listeners, { address: '0.0.0.0', port: 9229 }] })],
  });
  expect(why).toContain('Inside, the container listens on ports 8000 and 9229 instead.');
  expect(steps.slice(0, 2).map(({ command }) => command)).toEqual([
    'docker stop shop-web-1',
    'docker run -p 127.0.0.1:3000:8000 shop:dev',
  ]);
});

test.each([
  ['npm start', 'docker run -p 127.0.0.1:3000:8000 shop:dev npm start'],
  // It would run with another token.
  ['web --token=***', undefined],
])('the container runs %s again', (command, expected) => {
  const { steps } = wordsOf(containerWrongPort, 'http://localhost:3000/', {
    ...hungUp,
    containers: [container({ ...on8000, command })],
  });
  expect(steps[1]?.text).toMatch(
    /^Then run its image again under a new name, with -p 127\.0\.0\.1:3000:8000 added to its other options[.:]$/,
  );
  expect(steps[1]?.command).toBe(expected);
});

test('offers the port that the image names where nobody looked inside', () => {
  const facts = { ...hungUp, containers: [closedContainer({ exposed: [8080] })] };
  const { why, steps } = wordsOf(containerWrongPort, 'http://localhost:3000/', facts);
  expect(why).toContain('uses port 8080 instead');
  expect(steps.map(({ text, command }) => `${text} ${command}`).join(' ')).toContain('3000:8080');
});
