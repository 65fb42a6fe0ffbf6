import { expect, test } from 'vitest';
import { tunnelRemoteDown } from '../../../../diagnosis/causes/tunnel/tunnel-remote-down.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, failed, forwarder, http, node, owner, pending, reply } from '../../evidence.ts';

const closed = [reply('http://127.0.0.1', { kind: 'closed' }), reply('https://127.0.0.1', { kind: 'closed' })];
const silent = [reply('http://127.0.0.1', { kind: 'silent' }), reply('https://127.0.0.1', { kind: 'silent' })];
const ssh = forwarder('ssh', { to: { host: 'localhost', port: 9000 }, via: 'me@box.test' });
const kubectl = forwarder('kubectl', { to: { host: 'localhost', port: 80 }, via: 'pod/web' });

describeCause(tunnelRemoteDown, [
  {
    name: 'the forwarder complains, and nobody noted what the browser saw',
    facts: { forwarders: [{ ...kubectl, complaint: 'socat: connect 127.0.0.1:8080: Connection refused' }] },
    is: 'likely',
  },
  {
    name: 'people say that it fails, and nobody noted how',
    facts: { attempt: { outcome: 'failed', failure: 'other' }, forwarders: [ssh] },
    is: 'likely',
  },
  {
    name: 'the beginning of a reply came through it (invalid-response)',
    facts: { attempt: failed('truncated'), forwarders: [ssh] },
    is: 'ruled out',
  },
  {
    name: 'our own question comes to nothing, and cannot say how',
    facts: { replies: [reply('http://127.0.0.1', { kind: 'failed' })], forwarders: [ssh] },
    is: 'likely',
  },
  {
    name: 'it complained once, and answers now',
    facts: {
      replies: [reply('http://127.0.0.1', http(200))],
      forwarders: [{ ...ssh, complaint: 'Connection refused' }],
    },
    is: 'ruled out',
  },
  {
    name: 'a tunnel has the port, and nobody saw that anything fails',
    facts: { forwarders: [ssh] },
    is: 'ruled out',
  },
  {
    name: 'stunnel resets at once, as nobody takes what it passes on',
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'reset' }), reply('https://127.0.0.1', { kind: 'reset' })],
      forwarders: [
        { ...forwarder('stunnel', { to: { host: '127.0.0.1', port: 9000 } }), farEnd: 'refused', farListeners: [] },
      ],
    },
    is: 'certain',
  },
  {
    name: 'the server was seen on the machine where the tunnel leads (tunnel-wrong-target)',
    facts: { replies: silent, forwarders: [ssh], session: [{ sign: 'remote-editor', serverThere: true }] },
    is: 'less likely',
  },
  {
    name: 'a session to that machine is open, and nobody looked for the server there',
    facts: { replies: silent, forwarders: [ssh], session: [{ sign: 'remote-editor' }] },
    is: 'likely',
  },
  {
    name: 'ssh is a SOCKS proxy there (non-http-service)',
    facts: { replies: closed, forwarders: [{ ...forwarder('ssh'), socks: true }] },
    is: 'ruled out',
  },
  {
    name: 'the far end is on this computer, and refuses',
    facts: { replies: closed, forwarders: [{ ...ssh, farEnd: 'refused', farListeners: [] }] },
    is: 'certain',
  },
  {
    name: 'the SSH server forbids it, as a bug report says',
    facts: {
      attempt: failed('reset'),
      forwarders: [{ ...ssh, complaint: 'open failed: administratively prohibited: open failed' }],
    },
    is: 'certain',
  },
  {
    name: 'the connection to the other machine is not acknowledged any more, as after a sleep',
    facts: { attempt: pending(), replies: silent, forwarders: [{ ...ssh, carrier: 'stuck' }] },
    is: 'certain',
  },
  {
    name: 'the pod was replaced after the forward began',
    facts: {
      attempt: failed('reset'),
      forwarders: [{ ...kubectl, complaint: 'error creating error stream for port 8080 -> 80: Timeout occurred' }],
    },
    is: 'certain',
  },
  {
    name: 'the SSH server forbids it, and the far end takes connections from elsewhere',
    facts: {
      replies: closed,
      forwarders: [{ ...ssh, farEnd: 'accepted', complaint: 'open failed: administratively prohibited: open failed' }],
    },
    is: 'certain',
  },
  {
    name: 'the far end is on another machine, which nobody here may touch',
    facts: { attempt: failed('reset'), replies: closed, forwarders: [ssh] },
    is: 'likely',
  },
  {
    name: 'an editor passes the port on, and hangs up',
    facts: { attempt: failed('empty'), forwarders: [forwarder('code')] },
    is: 'likely',
  },
  {
    name: 'nothing comes through it, and whose fault that is cannot be seen (server-hung)',
    facts: { attempt: pending(), replies: silent, forwarders: [ssh] },
    is: 'likely',
  },
  {
    name: 'the far end refuses, and nobody looked what listens there instead',
    facts: { replies: closed, forwarders: [{ ...ssh, farEnd: 'refused' }] },
    is: 'likely',
  },
  {
    name: 'a far end that refuses is all that a bug report tells',
    facts: {
      forwarders: [{ ...ssh, complaint: 'open failed: connect failed: Connection refused', farEnd: 'refused' }],
    },
    is: 'likely',
  },
  {
    name: 'kubectl says that the pod refused, on the very port it was told',
    facts: {
      replies: closed,
      forwarders: [{ ...kubectl, complaint: 'error forwarding port 80 to pod: socat connect Connection refused' }],
    },
    is: 'likely',
  },
  {
    name: 'VirtualBox takes connections for a machine in which nothing listens yet',
    facts: {
      replies: closed,
      forwarders: [forwarder('VBoxHeadless', { to: { host: '10.0.2.15', port: 3000 } })],
      runtimes: [{ kind: 'vagrant', state: 'running', listeners: [] }],
    },
    is: 'likely',
  },
  {
    name: 'the same, and the server in the machine listens on all its addresses (server-drops-connection)',
    facts: {
      replies: closed,
      forwarders: [forwarder('VBoxHeadless', { to: { host: '10.0.2.15', port: 3000 } })],
      runtimes: [{ kind: 'vagrant', state: 'running', listeners: [{ address: '0.0.0.0', port: 3000 }] }],
    },
    is: 'less likely',
  },
  {
    name: 'the same, and it listens on the loopback of the machine (tunnel-wrong-target)',
    facts: {
      replies: closed,
      forwarders: [forwarder('VBoxHeadless', { to: { host: '10.0.2.15', port: 3000 } })],
      runtimes: [{ kind: 'vagrant', state: 'running', listeners: [{ address: '127.0.0.1', port: 3000 }] }],
    },
    is: 'ruled out',
  },
  {
    name: 'something else was seen to listen there (tunnel-wrong-target)',
    facts: {
      replies: closed,
      forwarders: [{ ...kubectl, farEnd: 'refused', farListeners: [{ address: '0.0.0.0', port: 9100 }] }],
    },
    is: 'ruled out',
  },
  {
    name: 'the server listens there on another address (tunnel-wrong-target)',
    facts: {
      replies: closed,
      forwarders: [{ ...ssh, farEnd: 'refused', farListeners: [{ address: '::1', port: 9000 }] }],
    },
    is: 'ruled out',
  },
  {
    name: 'the far end takes connections, so the server there hangs (server-hung)',
    facts: { replies: silent, forwarders: [{ ...ssh, farEnd: 'accepted' }] },
    is: 'ruled out',
  },
  {
    name: 'a container is behind it (container-loopback-bound)',
    facts: { replies: closed, forwarders: [forwarder('docker-proxy', { to: { host: '172.17.0.2', port: 80 } })] },
    is: 'ruled out',
  },
  {
    name: 'it works now (works-now)',
    facts: { attempt: failed('reset'), replies: [reply('http://127.0.0.1', http(200))], forwarders: [ssh] },
    is: 'ruled out',
  },
  {
    name: 'the server behind speaks TLS alone (http-to-https-server)',
    facts: {
      replies: [closed[0], reply('https://127.0.0.1', http(200))].flatMap((one) => one ?? []),
      forwarders: [ssh],
    },
    is: 'ruled out',
  },
  {
    name: 'the server on the port is no forwarder (server-drops-connection)',
    facts: { replies: closed, owners: [owner('127.0.0.1', node)], forwarders: [] },
    is: 'ruled out',
  },
  {
    name: 'the certificate behind the tunnel is not trusted (cert-untrusted)',
    url: 'https://localhost:3000/',
    facts: { attempt: failed('cert-untrusted'), forwarders: [ssh] },
    is: 'ruled out',
  },
  {
    name: 'the port refuses, and nobody has looked who holds it (nothing-listening)',
    facts: { attempt: failed('refused'), connect: bothRefuse, replies: [] },
    is: 'ruled out',
  },
  { name: 'nobody has looked who holds the port', facts: { replies: closed }, is: 'undecided: forwarders' },
]);

test('names the far end, what the tunnel says, and how to look there', () => {
  const complaint = 'open failed: connect failed: Connection refused';
  const facts = { replies: closed, forwarders: [{ ...ssh, complaint }] };
  const { title, why, steps } = wordsOf(tunnelRemoteDown, 'http://localhost:3000/', facts);
  expect(title).toBe('Nothing answers at the far end of the SSH tunnel on port 3000: port 9000 on me@box.test');
  expect(why).toContain(`The tunnel reports: “${complaint}”.`);
  expect(steps[0]?.command).toBe(`ssh me@box.test "ss -ltn 'sport = :9000'"`);
});

test('logs in where the tunnel did', () => {
  const { steps } = wordsOf(tunnelRemoteDown, 'http://localhost:3000/', {
    replies: closed,
    forwarders: [{ ...ssh, sshPort: 2222 }],
  });
  expect(steps[0]?.command).toBe(`ssh -p 2222 me@box.test "ss -ltn 'sport = :9000'"`);
});

test('makes no command of a name that a shell would read otherwise', () => {
  const facts = { replies: closed, forwarders: [{ ...ssh, via: '-oProxyCommand=x;y' }] };
  const { steps } = wordsOf(tunnelRemoteDown, 'http://localhost:3000/', facts);
  expect(steps.some(({ command }) => command)).toBe(false);
});
