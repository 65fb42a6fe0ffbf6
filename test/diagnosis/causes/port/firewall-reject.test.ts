import { firewallReject } from '../../../../diagnosis/causes/port/firewall-reject.ts';
import { container } from '../../containers.ts';
import { describeCause } from '../../describe-cause.ts';
import { bothRefuse, connect, listeners, node, owner } from '../../evidence.ts';

const url = 'http://127.0.0.1:3000/';
const refused = connect({ '127.0.0.1': 'refused', '::1': 'refused' });
const listening = listeners('127.0.0.1:3000');
const byFilter = [{ address: '127.0.0.1', resetsSent: 0, unreachablesSent: 1 }];
const owners = [owner('127.0.0.1', node)];

describeCause(firewallReject, [
  {
    name: 'a listener exists, and the system sent no reset',
    url,
    facts: { connect: refused, listeners: listening, refusal: byFilter, owners },
    is: 'certain',
  },
  {
    name: 'a listener exists, and a rule prohibits the way there',
    url,
    facts: { connect: connect({ '127.0.0.1': 'unreachable EHOSTUNREACH' }), listeners: listening },
    is: 'certain',
  },
  {
    name: 'of a name, the address that listens is the one that a rule rejects',
    url: 'http://localhost:3000/',
    facts: {
      connect: bothRefuse,
      listeners: listeners('[::1]:3000'),
      refusal: [{ address: '::1', resetsSent: 0, unreachablesSent: 0 }],
      owners: [owner('::1', node)],
    },
    is: 'certain',
  },
  {
    name: 'Podman holds the port, whose way into a container refuses in the same manner',
    url,
    facts: {
      connect: refused,
      listeners: listening,
      refusal: byFilter,
      owners: [owner('127.0.0.1', { pid: 9, program: 'conmon' })],
    },
    is: 'likely',
  },
  {
    name: 'nobody can see which program holds the port',
    url,
    facts: { connect: refused, listeners: listening, refusal: byFilter, owners: [owner('127.0.0.1')] },
    is: 'likely',
  },
  {
    name: 'the way there is missing, which a route that was taken out has for effect as well (loopback-down)',
    url,
    facts: { connect: connect({ '127.0.0.1': 'unreachable ENETUNREACH' }), listeners: listening },
    is: 'likely',
  },
  {
    name: 'the browser alone was told that the address cannot be reached',
    url,
    facts: { connect: connect({ '127.0.0.1': 'unreachable' }) },
    is: 'likely',
  },
  {
    name: 'Podman’s way into a container leads to a port on which nothing listens (container-wrong-port)',
    url,
    facts: {
      connect: refused,
      listeners: listening,
      refusal: byFilter,
      owners: [owner('127.0.0.1', { pid: 9, program: 'conmon' })],
      containers: [container({ engine: 'podman', listeners: [{ address: '::', port: 8000 }] })],
    },
    is: 'ruled out',
  },
  { name: 'nobody has tried to connect', url, facts: {}, is: 'undecided: connect' },
  {
    name: 'the browser alone was refused, as by a closed port (nothing-listening)',
    url,
    facts: { connect: refused },
    is: 'undecided: refusal',
  },
  {
    name: 'nothing listens (nothing-listening); nobody is asked who refused',
    url,
    facts: { connect: refused, listeners: listeners('127.0.0.1:3001') },
    is: 'ruled out',
  },
  {
    name: 'the system itself refused: the listener takes no IPv4 (ipv6-only-listener)',
    url,
    facts: {
      connect: connect({ '127.0.0.1': 'refused', '::1': 'accepted' }),
      listeners: listeners('[::]:3000'),
      refusal: [{ address: '127.0.0.1', resetsSent: 1, unreachablesSent: 0 }],
    },
    is: 'ruled out',
  },
  {
    name: 'a rule rejects one address of the name, and browsers go on to the other',
    url: 'http://localhost:3000/',
    facts: { connect: connect({ '127.0.0.1': 'refused', '::1': 'accepted' }), listeners: listeners('[::]:3000') },
    is: 'ruled out',
  },
  {
    name: 'no answer at all (firewall-drop)',
    url,
    facts: { connect: connect({ '127.0.0.1': 'silent' }) },
    is: 'ruled out',
  },
  {
    name: 'the loopback interface is down (loopback-down)',
    url: 'http://127.0.0.1:3000/',
    facts: {
      connect: connect({ '127.0.0.1': 'unreachable ENETUNREACH', '::1': 'no-such-address' }),
      listeners: listeners('127.0.0.1:3000'),
      refusal: [],
      network: { loopback: { up: false, addresses: [] }, others: [] },
    },
    is: 'ruled out',
  },
]);
