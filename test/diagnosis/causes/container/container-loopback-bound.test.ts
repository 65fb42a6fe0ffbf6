import { expect, test } from 'vitest';
import { containerLoopbackBound } from '../../../../diagnosis/causes/container/container-loopback-bound.ts';
import { closedContainer, container, exited, secondsAgo } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, failed, http, pending, reply } from '../../evidence.ts';

const hungUp = {
  connect: connect({ '127.0.0.1': 'accepted', '::1': 'refused' }),
  replies: [reply('http://127.0.0.1', { kind: 'closed' })],
};
const onLoopback = { listeners: [{ address: '127.0.0.1', port: 80 }] };
const hidden = container({ published: [], listeners: [{ address: '::1', port: 3000 }] });

describeCause(containerLoopbackBound, [
  {
    name: 'nobody looked inside, and the image names another port (container-wrong-port)',
    facts: {
      ...hungUp,
      containers: [closedContainer({ published: [{ hostPort: 3000, containerPort: 9797 }], exposed: [80] })],
    },
    is: 'ruled out',
  },
  {
    name: 'nobody looked inside, and the image names this port',
    facts: {
      ...hungUp,
      containers: [closedContainer({ published: [{ hostPort: 3000, containerPort: 8080 }], exposed: [8080] })],
    },
    is: 'likely',
  },
  {
    name: 'nobody looked inside, and the connection is taken and closed: of a port that only the program itself can have named',
    facts: { ...hungUp, containers: [closedContainer({ published: [{ hostPort: 3000, containerPort: 7860 }] })] },
    is: 'likely',
  },
  {
    name: 'the same of a port that people publish without having looked (container-wrong-port)',
    facts: { ...hungUp, containers: [closedContainer({ published: [{ hostPort: 3000, containerPort: 8080 }] })] },
    is: 'less likely',
  },
  {
    name: 'the same of a port that only the program can have named, seconds after the start (container-starting)',
    facts: {
      ...hungUp,
      containers: [closedContainer({ published: [{ hostPort: 3000, containerPort: 7860 }], startedAt: secondsAgo(5) })],
    },
    is: 'less likely',
  },
  {
    name: 'the same of the port of a database, which hangs up on HTTP (non-http-service)',
    facts: { ...hungUp, containers: [closedContainer({ published: [{ hostPort: 3000, containerPort: 5432 }] })] },
    is: 'less likely',
  },
  {
    name: 'nobody looked inside, and nothing comes back for minutes (server-hung)',
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'silent' })],
      containers: [closedContainer({ published: [{ hostPort: 3000, containerPort: 7860 }] })],
    },
    is: 'ruled out',
  },
  {
    name: 'nobody looked inside, and nobody takes the connection (forwarder-orphaned)',
    facts: {
      connect: bothRefuse,
      listeners: [],
      containers: [closedContainer({ published: [{ hostPort: 3000, containerPort: 7860 }] })],
    },
    is: 'ruled out',
  },
  {
    name: 'not published, and an editor forwards the port (ipv6-only-listener)',
    facts: {
      connect: bothRefuse,
      containers: [hidden],
      forwarders: [{ program: 'code', from: { address: '127.0.0.1', port: 3000 } }],
    },
    is: 'ruled out',
  },
  {
    name: 'Docker accepts and hangs up, as the program listens on the loopback of the container',
    facts: { ...hungUp, containers: [container(onLoopback)] },
    is: 'certain',
  },
  {
    name: 'Podman refuses, as the program listens on the loopback of the container',
    facts: { connect: bothRefuse, containers: [container({ ...onLoopback, engine: 'podman' })] },
    is: 'certain',
  },
  {
    name: 'all that is said of the failure is that there is one',
    facts: { attempt: failed('other'), containers: [container(onLoopback)] },
    is: 'likely',
  },
  { name: 'it is not published either', facts: { connect: bothRefuse, containers: [hidden] }, is: 'likely' },
  {
    name: 'the same in a dev container, whose editor forwards from its loopback (container-not-published)',
    facts: { connect: bothRefuse, containers: [{ ...hidden, image: 'vsc-shop-0a1b2c' }] },
    is: 'less likely',
  },
  {
    name: 'the same, known by the session',
    facts: { connect: bothRefuse, containers: [hidden], session: [{ sign: 'dev-container' }] },
    is: 'less likely',
  },
  { name: 'nobody has asked an engine', facts: hungUp, is: 'undecided: containers' },
  {
    name: 'nobody can look inside (container-wrong-port)',
    facts: { ...hungUp, containers: [closedContainer()] },
    is: 'less likely',
  },
  {
    name: 'the program listens on all addresses, and hangs up itself (server-drops-connection)',
    facts: { ...hungUp, containers: [container()] },
    is: 'ruled out',
  },
  {
    name: 'another port of it is on its loopback, and this one is on none (container-wrong-port)',
    facts: { ...hungUp, containers: [container({ listeners: [{ address: '127.0.0.1', port: 9229 }] })] },
    is: 'ruled out',
  },
  {
    name: 'an editor brings the connections to it (server-hung)',
    facts: { attempt: pending(), containers: [hidden] },
    is: 'ruled out',
  },
  { name: 'it has ended (container-exited)', facts: { connect: bothRefuse, containers: [exited()] }, is: 'ruled out' },
  {
    name: 'it answers all the same (works-now)',
    facts: { replies: [reply('http://127.0.0.1', http(200))], containers: [container(onLoopback)] },
    is: 'ruled out',
  },
]);

test('tells how to publish a port that is not, in the words of compose', () => {
  const facts = { connect: bothRefuse, containers: [{ ...hidden, service: 'web', project: 'shop' }] };
  const { title, steps } = wordsOf(containerLoopbackBound, 'http://localhost:3000/', facts);
  expect(title).toBe('The server in the container web can only be reached from inside it');
  expect(steps.at(-1)?.text).toContain('"127.0.0.1:3000:3000" under ports: of the service web');
  expect(steps.at(-1)?.command).toBe('docker compose up -d web');
});
