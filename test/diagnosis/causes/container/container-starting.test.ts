import { containerStarting } from '../../../../diagnosis/causes/container/container-starting.ts';
import { closedContainer, container, exited, secondsAgo } from '../../containers.ts';
import { describeCause } from '../../describe-cause.ts';
import { bothRefuse, connect, failed, http, reply } from '../../evidence.ts';

const hungUp = {
  connect: connect({ '127.0.0.1': 'accepted', '::1': 'refused' }),
  replies: [reply('http://127.0.0.1', { kind: 'reset' })],
};
const justNow = secondsAgo(4);

const { startedAt: _, ...startedSometime } = closedContainer();

describeCause(containerStarting, [
  {
    name: 'its health check says so, and nothing listens in it',
    facts: { ...hungUp, containers: [container({ health: 'starting', startedAt: justNow, listeners: [] })] },
    is: 'certain',
  },
  {
    name: 'it was started seconds ago, and nothing listens in it',
    facts: { connect: bothRefuse, containers: [container({ startedAt: justNow, listeners: [] })] },
    is: 'likely',
  },
  {
    name: 'it was started seconds ago, and nobody can look inside',
    facts: { attempt: failed('empty'), containers: [closedContainer({ startedAt: justNow })] },
    is: 'likely',
  },
  {
    name: 'its health check fails',
    facts: { ...hungUp, containers: [container({ health: 'unhealthy' })] },
    is: 'likely',
  },
  {
    name: 'it answers 503 while its health check says that it starts',
    facts: { replies: [reply('http://127.0.0.1', http(503))], containers: [container({ health: 'starting' })] },
    is: 'likely',
  },
  {
    name: 'it was started over a minute ago, and still nothing listens in it',
    facts: { ...hungUp, containers: [container({ startedAt: secondsAgo(70), listeners: [] })] },
    is: 'likely',
  },
  {
    name: 'the same, and all that people say is that the page cannot be reached',
    facts: { attempt: failed('other'), containers: [container({ startedAt: secondsAgo(90), listeners: [] })] },
    is: 'likely',
  },
  {
    name: 'nobody noted when it was started or looked inside, and the connection is taken and ended at once',
    facts: { ...hungUp, containers: [startedSometime] },
    is: 'less likely',
  },
  {
    name: 'the same, two minutes after its start',
    facts: { ...hungUp, containers: [closedContainer({ startedAt: secondsAgo(120) })] },
    is: 'less likely',
  },
  {
    name: 'the same, an hour after its start (container-wrong-port)',
    facts: { ...hungUp, containers: [closedContainer()] },
    is: 'ruled out',
  },
  {
    name: 'the same, and its health check says that all is well (container-loopback-bound)',
    facts: { ...hungUp, containers: [{ ...startedSometime, health: 'healthy' }] },
    is: 'ruled out',
  },
  {
    name: 'nobody looked inside, and nothing here takes the connection (forwarder-orphaned)',
    facts: { connect: bothRefuse, listeners: [], containers: [startedSometime] },
    is: 'ruled out',
  },
  { name: 'nobody has asked an engine', facts: hungUp, is: 'undecided: containers' },
  {
    name: 'it listens on another port already (container-wrong-port)',
    facts: { ...hungUp, containers: [container({ startedAt: justNow, listeners: [{ address: '::', port: 8000 }] })] },
    is: 'ruled out',
  },
  {
    name: 'it listens, for itself alone (container-loopback-bound)',
    facts: {
      ...hungUp,
      containers: [container({ startedAt: justNow, listeners: [{ address: '127.0.0.1', port: 80 }] })],
    },
    is: 'ruled out',
  },
  {
    name: 'it ends again and again (container-exited)',
    facts: { ...hungUp, containers: [container({ startedAt: secondsAgo(1), restarts: 9, listeners: [] })] },
    is: 'ruled out',
  },
  {
    name: 'it has had an hour (container-wrong-port)',
    facts: { ...hungUp, containers: [container({ listeners: [] })] },
    is: 'ruled out',
  },
  { name: 'it has ended (container-exited)', facts: { connect: bothRefuse, containers: [exited()] }, is: 'ruled out' },
  {
    name: 'it answers; nobody asks an engine (works-now)',
    facts: { replies: [reply('http://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
  {
    name: 'the browser does not open the port (unsafe-port)',
    facts: { attempt: failed('unsafe-port'), containers: [container({ health: 'starting' })] },
    is: 'ruled out',
  },
]);
