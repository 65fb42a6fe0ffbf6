import { ruleTakesPort } from '../../../../diagnosis/causes/port/rule-takes-port.ts';
import { describeCause } from '../../describe-cause.ts';
import { connect, http, listeners, owner, reply } from '../../evidence.ts';

const url = 'http://127.0.0.1:3000/';
const notFound = [reply('http://127.0.0.1', http(404, { excerpt: '404 page not found' }))];
const others = [{ address: '0.0.0.0', port: 22 }];

const listening = [{ address: '127.0.0.1', port: 3000 }];
const refused = connect({ '127.0.0.1': 'refused' });
const bySystem = [{ address: '127.0.0.1', resetsSent: 1, unreachablesSent: 0 }];
const ofNginx = {
  listeners: listeners('127.0.0.1:3000', '[::1]:3000'),
  owners: [owner('127.0.0.1', { program: 'nginx' }), owner('::1', { program: 'nginx' })],
};
const turnedAway = { replies: [], connect: refused, listeners: listening, refusal: bySystem };

describeCause(ruleTakesPort, [
  {
    name: 'nginx has both families, and the answer of one is not its own',
    url,
    facts: { ...ofNginx, replies: [...notFound, reply('http://[::1]', http(200, { server: 'nginx/1.26' }))] },
    is: 'likely',
  },
  {
    name: 'nginx itself knows no such page there (server-error)',
    url,
    facts: {
      ...ofNginx,
      replies: [
        reply('http://127.0.0.1', http(404, { server: 'nginx/1.26' })),
        reply('http://[::1]', http(200, { server: 'nginx/1.26' })),
      ],
    },
    is: 'ruled out',
  },
  {
    name: 'nginx signs nowhere: it may be told not to',
    url,
    facts: { ...ofNginx, replies: [...notFound, reply('http://[::1]', http(200))] },
    is: 'ruled out',
  },
  {
    name: 'another server has the other family (duplicate-listener)',
    url,
    facts: {
      ...ofNginx,
      owners: [owner('127.0.0.1', { program: 'lighttpd' }), owner('::1', { program: 'nginx' })],
      replies: [...notFound, reply('http://[::1]', http(200, { server: 'nginx/1.26' }))],
    },
    is: 'ruled out',
  },
  { name: 'a program listens, and the system itself refuses', url, facts: turnedAway, is: 'likely' },
  {
    name: 'a program listens, and a filter refuses (firewall-reject)',
    url,
    facts: { ...turnedAway, refusal: [{ address: '127.0.0.1', resetsSent: 0, unreachablesSent: 0 }] },
    is: 'ruled out',
  },
  {
    name: 'a program listens on every IPv6 address, and IPv4 is refused (ipv6-only-listener)',
    url,
    facts: { ...turnedAway, listeners: [{ address: '::', port: 3000 }] },
    is: 'ruled out',
  },
  {
    name: 'the other address of the name accepts',
    url: 'http://localhost:3000/',
    facts: { ...turnedAway, connect: connect({ '127.0.0.1': 'refused', '::1': 'accepted' }) },
    is: 'ruled out',
  },
  { name: 'nobody listens, and "not found" comes', url, facts: { replies: notFound, listeners: others }, is: 'likely' },
  {
    name: 'nobody listens, and an ingress finds no server',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(503))], listeners: [] },
    is: 'likely',
  },
  {
    name: 'a program listens there (server-error)',
    url,
    facts: { replies: notFound, listeners: [{ address: '0.0.0.0', port: 3000 }] },
    is: 'ruled out',
  },
  {
    name: 'a page comes (works-now)',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(200))], listeners: others },
    is: 'ruled out',
  },
  {
    name: 'a container publishes the port, by rules of its engine',
    url,
    facts: {
      replies: notFound,
      listeners: others,
      containers: [
        { engine: 'docker', name: 'shop', state: 'running', published: [{ hostPort: 3000, containerPort: 80 }] },
      ],
    },
    is: 'ruled out',
  },
  {
    name: 'WSL shares the ports of Windows',
    url,
    facts: { replies: notFound, listeners: others, runtimes: [{ kind: 'wsl2', state: 'running' }] },
    is: 'ruled out',
  },
  {
    name: 'nothing answers (nothing-listening)',
    url,
    facts: { replies: [], listeners: others },
    is: 'ruled out',
  },
  { name: 'nobody has read the table', url, facts: { replies: notFound }, is: 'undecided: listeners' },
]);
