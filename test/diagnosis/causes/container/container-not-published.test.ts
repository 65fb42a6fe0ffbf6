import { expect, test } from 'vitest';
import { containerNotPublished } from '../../../../diagnosis/causes/container/container-not-published.ts';
import { closedContainer, container, exited } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, failed, listeners, node, owner, pending, rememberedShop } from '../../evidence.ts';

const inside = { published: [], listeners: [{ address: '0.0.0.0', port: 3000 }] };
const elsewhere = { published: [{ hostPort: 8080, containerPort: 3000 }], listeners: inside.listeners };

describeCause(containerNotPublished, [
  {
    name: 'people say that it keeps loading, and nobody holds the port of a container that publishes nothing',
    facts: { attempt: pending(), owners: [], containers: [closedContainer({ published: [], exposed: [3000] })] },
    is: 'likely',
  },
  {
    name: 'it keeps loading, and a program holds the port (server-hung)',
    facts: {
      attempt: pending(),
      owners: [owner('127.0.0.1', node)],
      containers: [closedContainer({ published: [], exposed: [3000] })],
    },
    is: 'ruled out',
  },
  {
    name: 'a connect gets no answer where nobody listens (firewall-drop)',
    facts: {
      attempt: pending(),
      connect: connect({ '127.0.0.1': 'silent' }),
      owners: [],
      containers: [closedContainer({ published: [], exposed: [3000] })],
    },
    is: 'ruled out',
  },
  {
    name: 'a container runs and publishes nothing, and nobody looked at it more closely',
    facts: { connect: bothRefuse, containers: [closedContainer({ published: [] })] },
    is: 'likely',
  },
  {
    name: 'nobody looked closely at a container that publishes another port (wrong-port)',
    facts: {
      connect: bothRefuse,
      containers: [closedContainer({ published: [{ hostPort: 5000, containerPort: 5000 }] })],
    },
    is: 'ruled out',
  },
  {
    name: 'the port is published under a number of the engine’s own, and nobody looked inside',
    facts: {
      connect: bothRefuse,
      containers: [closedContainer({ published: [{ hostPort: 49_153, containerPort: 3000 }] })],
    },
    is: 'likely',
  },
  {
    name: 'another port is published, and nobody looked inside (nothing-listening)',
    facts: {
      connect: bothRefuse,
      containers: [closedContainer({ published: [{ hostPort: 49_153, containerPort: 8080 }] })],
    },
    is: 'ruled out',
  },
  {
    name: 'an editor forwards the port, so that it need not be published',
    facts: {
      connect: bothRefuse,
      containers: [container(inside)],
      forwarders: [{ program: 'code', from: { address: '127.0.0.1', port: 3000 } }],
    },
    is: 'ruled out',
  },
  {
    name: 'it listens on the port inside, and publishes none',
    facts: { connect: bothRefuse, listeners: [], containers: [container(inside)] },
    is: 'likely',
  },
  {
    name: 'its image says that it uses the port',
    facts: { attempt: failed('refused'), containers: [closedContainer({ published: [], exposed: [3000] })] },
    is: 'likely',
  },
  {
    name: 'the port is published under another number',
    facts: { connect: bothRefuse, listeners: listeners('0.0.0.0:8080'), containers: [container(elsewhere)] },
    is: 'likely',
  },
  {
    name: 'its server sent the browser to a port that it does not publish, as MinIO does to its console',
    url: 'http://localhost:34030/',
    facts: {
      attempt: failed('refused'),
      connect: bothRefuse,
      redirects: [{ from: 'http://localhost:3000/', to: 'http://localhost:34030/', by: 'server' }],
      containers: [closedContainer({ exposed: [80] })],
    },
    is: 'less likely',
  },
  {
    name: 'a site that is no container of this computer sent the browser there (sign-in-callback-missed)',
    url: 'http://localhost:34030/',
    facts: {
      attempt: failed('refused'),
      connect: bothRefuse,
      redirects: [{ from: 'https://login.example.com/', to: 'http://localhost:34030/', by: 'server' }],
      containers: [closedContainer({ exposed: [443], published: [{ hostPort: 443, containerPort: 443 }] })],
    },
    is: 'ruled out',
  },
  {
    name: 'another server sent the browser there (nothing-listening)',
    url: 'http://localhost:34030/',
    facts: {
      attempt: failed('refused'),
      connect: bothRefuse,
      redirects: [{ from: 'http://localhost:3001/', to: 'http://localhost:34030/', by: 'server' }],
      containers: [closedContainer({ exposed: [80] })],
    },
    is: 'ruled out',
  },
  {
    name: 'the server in the container sent the browser to its own port (container-exited)',
    facts: {
      attempt: failed('refused'),
      connect: bothRefuse,
      redirects: [{ from: 'http://localhost:3000/login', to: 'http://localhost:3000/', by: 'server' }],
      containers: [closedContainer()],
    },
    is: 'ruled out',
  },
  { name: 'nobody has asked an engine', facts: { connect: bothRefuse }, is: 'undecided: containers' },
  {
    name: 'its image says that it uses the port, and nothing listens on it there (nothing-listening)',
    facts: { connect: bothRefuse, containers: [container({ ...inside, exposed: [3000], listeners: [] })] },
    is: 'ruled out',
  },
  {
    name: 'a program of this computer answered here before (server-stopped)',
    facts: { connect: bothRefuse, containers: [container(inside)], remembered: rememberedShop },
    is: 'ruled out',
  },
  {
    name: 'another container that published the port has ended (container-exited)',
    facts: { connect: bothRefuse, containers: [container(inside), exited()] },
    is: 'ruled out',
  },
  {
    name: 'a page calls the inner port of its own server (websocket-failed)',
    url: 'ws://localhost:3000/',
    facts: { connect: bothRefuse, containers: [container(elsewhere)] },
    is: 'ruled out',
  },
  {
    name: 'it has no network of its own',
    facts: {
      connect: bothRefuse,
      containers: [closedContainer({ published: [], exposed: [3000], hostNetwork: true })],
    },
    is: 'ruled out',
  },
  {
    name: 'the connection is accepted; nobody asks an engine',
    facts: { connect: connect({ '127.0.0.1': 'silent' }) },
    is: 'ruled out',
  },
]);

test('leads to the number under which the port is published', () => {
  const facts = { connect: bothRefuse, containers: [container(elsewhere)] };
  const { title, steps } = wordsOf(containerNotPublished, 'http://localhost:3000/a?b=c', facts);
  expect(title).toBe('Port 3000 of the container shop-web-1 is published as port 8080');
  expect(steps[0]?.open).toBe('http://localhost:8080/a');
});

test('in a dev container, the editor forwards the port, and nobody is told to replace the container', () => {
  const facts = { connect: bothRefuse, containers: [container({ ...inside, image: 'vsc-shop-0a1b2c' })] };
  const { steps } = wordsOf(containerNotPublished, 'http://localhost:3000/', facts);
  expect(steps[0]?.text).toContain('Forward port 3000 in the editor');
  expect(steps.map(({ command }) => command)).not.toContain('docker stop shop-web-1');
  const plain = { connect: bothRefuse, containers: [container(inside)] };
  expect(wordsOf(containerNotPublished, 'http://localhost:3000/', plain).steps[0]?.command).toBe(
    'docker stop shop-web-1',
  );
});
