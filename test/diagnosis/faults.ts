import type { Facts } from '../../evidence/index.ts';
import type { Process } from '../../evidence/port/owners.ts';
import type { Replies, ReplyOutcome } from '../../evidence/port/replies.ts';
import {
  answered,
  bothRefuse,
  certificate,
  connect,
  droppedSyn,
  failed,
  http,
  listeners,
  nginxWantsTls,
  node,
  owner,
  pending,
  rememberedShop,
  reply,
  unread,
  vagueInFirefox,
  vite,
} from './evidence.ts';

/** All that is known of one real fault in the end, as measured in Chromium 156, Firefox 153 and by the helper on Linux. */
export interface Fault {
  fault: string;
  url: string;
  /** In the order in which they become known. */
  facts: Partial<Facts>;
  /** What must come first, and how sure it is: `certain nothing-listening`. Undefined where nothing fits. */
  is?: `${'certain' | 'likely'} ${string}`;
}

const onIpv4 = connect({ '127.0.0.1': 'accepted', '::1': 'refused' });
const onIpv6 = connect({ '127.0.0.1': 'refused', '::1': 'accepted' });
const refusing = (address: string) => reply(`http://${address}`, { kind: 'no-connection' });

/** What the helper sees of a program on 127.0.0.1:3000. */
function held(process: Process, replies: Replies, more: Partial<Facts> = {}): Partial<Facts> {
  const owners = [owner('127.0.0.1', process)];
  return { remembered: null, connect: onIpv4, listeners: listeners('127.0.0.1:3000'), owners, replies, ...more };
}

/** What the helper sees where nothing listens. */
const free: Partial<Facts> = {
  remembered: null,
  connect: bothRefuse,
  services: [],
  containers: [],
  runtimes: [],
  listeners: listeners('[::]:22'),
  owners: [],
  replies: [],
};

/** What a browser finds out alone of a port that is open on 127.0.0.1: its answer to plain HTTP and to TLS. */
function alone(plain: ReplyOutcome, inTls: ReplyOutcome): Partial<Facts> {
  const replies = [reply('http://127.0.0.1', plain), reply('https://127.0.0.1', inTls), refusing('[::1]')];
  return { remembered: null, connect: onIpv4, replies, services: [] };
}

/** What a browser finds out alone of a port that refuses. */
const refusedAlone: Partial<Facts> = {
  remembered: null,
  connect: bothRefuse,
  replies: [refusing('127.0.0.1'), refusing('[::1]')],
  services: [],
};

const silence: Replies = [
  reply('http://127.0.0.1', { kind: 'silent' }),
  reply('https://127.0.0.1', { kind: 'silent' }),
];
const hangsUp: Replies = [
  reply('http://127.0.0.1', { kind: 'closed' }),
  reply('https://127.0.0.1', { kind: 'not-tls' }),
];
const mysql: ReplyOutcome = { kind: 'not-http', protocol: 'mysql', banner: '8.0.36' };
const nginx: Process = { pid: 80, program: 'nginx' };

const withHelper: Fault[] = [
  {
    fault: 'a closed port',
    url: 'http://127.0.0.1:62893/',
    facts: { attempt: failed('refused'), ...free },
    is: 'certain nothing-listening',
  },
  {
    fault: 'a server that was stopped',
    url: 'http://localhost:3000/',
    facts: { attempt: failed('refused'), ...free, remembered: rememberedShop },
    is: 'certain server-stopped',
  },
  {
    fault: 'a server that was started again, and moved to the next port',
    url: 'http://localhost:3000/',
    facts: {
      attempt: failed('refused'),
      ...free,
      remembered: rememberedShop,
      services: [{ port: 3001, addresses: ['::1'], web: true, program: 'node', folder: '~/code/shop' }],
    },
    is: 'likely wrong-port',
  },
  {
    fault: 'a server on [::1] only',
    url: 'http://127.0.0.1:3000/',
    facts: {
      attempt: failed('refused'),
      remembered: null,
      connect: onIpv6,
      listeners: listeners('[::1]:3000'),
      owners: [owner('::1', vite)],
      replies: [reply('http://[::1]', http(200))],
    },
    is: 'certain ipv6-only-listener',
  },
  {
    fault: 'a server on 127.0.0.1 only',
    url: 'http://[::1]:3000/',
    facts: { attempt: failed('refused'), ...held(vite, [reply('http://127.0.0.1', http(200))]) },
    is: 'certain ipv4-only-listener',
  },
  {
    fault: 'a server on 127.0.0.1, opened as 0.0.0.0 in Firefox',
    url: 'http://0.0.0.0:3000/',
    facts: { attempt: failed('refused', 'firefox'), ...held(vite, [reply('http://127.0.0.1', http(200))]) },
    is: 'certain wildcard-address',
  },
  {
    fault: 'a closed port, opened as 0.0.0.0 in Chromium',
    url: 'http://0.0.0.0:3000/',
    facts: { attempt: failed('refused'), ...free },
    is: 'certain nothing-listening',
  },
  {
    fault: 'a server on the address of the network card only',
    url: 'http://localhost:3000/',
    facts: {
      attempt: failed('refused'),
      ...free,
      listeners: listeners('192.0.2.10:3000'),
      owners: [owner('192.0.2.10', node)],
    },
    is: 'certain bound-to-other-address',
  },
  {
    fault: 'a rule that drops what comes in',
    url: 'http://127.0.0.1:3000/',
    facts: {
      attempt: pending(),
      ...held(node, [], { connect: connect({ '127.0.0.1': 'silent', '::1': 'refused' }) }),
      stall: [droppedSyn('127.0.0.1')],
    },
    is: 'certain firewall-drop',
  },
  {
    fault: 'a rule that rejects',
    url: 'http://127.0.0.1:3000/',
    facts: {
      attempt: failed('refused'),
      ...held(node, [], { connect: bothRefuse, remembered: rememberedShop }),
      refusal: [{ address: '127.0.0.1', resetsSent: 0, unreachablesSent: 1 }],
    },
    is: 'certain firewall-reject',
  },
  {
    fault: 'MySQL',
    url: 'http://localhost:3000/',
    facts: {
      attempt: failed('invalid-http'),
      ...held({ pid: 900, program: 'mysqld' }, [reply('http://127.0.0.1', mysql)]),
    },
    is: 'certain non-http-service',
  },
  {
    fault: 'http to nginx with TLS',
    url: 'http://localhost:3000/',
    facts: {
      attempt: answered(400),
      ...held(nginx, [reply('http://127.0.0.1', nginxWantsTls), reply('https://127.0.0.1', http(200))]),
      certificate: certificate({ selfSigned: true }),
    },
    is: 'certain http-to-https-server',
  },
  {
    fault: 'a self-signed certificate that has expired as well',
    url: 'https://localhost:3000/',
    facts: {
      attempt: failed('cert-untrusted'),
      ...held(node, [reply('https://127.0.0.1', http(200))]),
      certificate: certificate({ selfSigned: true, notAfter: '2026-01-01T00:00:00.000Z' }),
    },
    is: 'certain cert-untrusted',
  },
  {
    fault: 'a server that was suspended',
    url: 'http://localhost:3000/',
    facts: {
      attempt: pending(),
      ...held({ ...node, state: 'stopped' }, silence, { remembered: rememberedShop }),
      stall: [unread('127.0.0.1', false)],
    },
    is: 'certain server-suspended',
  },
  {
    fault: 'nginx of which only the master process is stopped',
    url: 'http://localhost:3000/',
    facts: {
      attempt: failed('reset'),
      ...held({ ...nginx, state: 'stopped', workers: [{ pid: 4712, state: 'sleeping', sharesSocket: true }] }, [
        reply('http://127.0.0.1', http(200)),
      ]),
    },
    is: 'certain works-now',
  },
  {
    fault: 'a server in an endless loop',
    url: 'http://localhost:3000/',
    facts: {
      attempt: pending(),
      ...held({ ...node, state: 'running' }, silence, { remembered: rememberedShop }),
      stall: [unread('127.0.0.1', false)],
    },
    is: 'certain server-hung',
  },
  {
    fault: 'Vite that crashes on each request',
    url: 'http://localhost:3000/',
    facts: { attempt: failed('empty'), ...held(vite, hangsUp, { remembered: rememberedShop }) },
    is: 'certain server-drops-connection',
  },
  {
    fault: 'nginx whose upstream is down',
    url: 'http://localhost:3000/',
    facts: {
      attempt: answered(502),
      ...held(nginx, [reply('http://127.0.0.1', http(502))]),
      upstreams: [{ url: 'http://127.0.0.1:9000', result: 'refused', namedBy: '/etc/nginx/nginx.conf' }],
    },
    is: 'certain upstream-down',
  },
  {
    fault: 'a program that fails by itself',
    url: 'http://localhost:3000/',
    facts: { attempt: answered(500), ...held(vite, [reply('http://127.0.0.1', http(500))]) },
    is: 'likely server-error',
  },
  {
    fault: 'a server that came up after the page had failed',
    url: 'http://localhost:3000/',
    facts: { attempt: failed('refused'), ...held(vite, [reply('http://127.0.0.1', http(200))]) },
    is: 'certain works-now',
  },
];

const withBrowserAlone: Fault[] = [
  {
    fault: 'a blocked port',
    url: 'http://127.0.0.1:6000/',
    facts: { attempt: failed('unsafe-port', 'firefox') },
    is: 'certain unsafe-port',
  },
  {
    fault: 'a closed port, in Chromium',
    url: 'http://127.0.0.1:62893/',
    facts: { attempt: failed('refused'), ...refusedAlone },
    is: 'likely nothing-listening',
  },
  {
    fault: 'a closed port, in Firefox',
    url: 'http://localhost:3000/',
    facts: { attempt: failed('refused', 'firefox'), ...refusedAlone },
    is: 'likely nothing-listening',
  },
  {
    fault: 'a server on [::1] only, in Firefox',
    url: 'http://127.0.0.1:3000/',
    facts: {
      attempt: failed('refused', 'firefox'),
      ...refusedAlone,
      connect: onIpv6,
      replies: [refusing('127.0.0.1'), reply('http://[::1]', http(200))],
    },
    is: 'likely ipv6-only-listener',
  },
  {
    fault: 'a rule that drops, or a server that hangs, in Chromium',
    url: 'http://127.0.0.1:3000/',
    facts: { attempt: pending(), ...refusedAlone, connect: connect({ '::1': 'refused' }), replies: silence },
    is: 'likely server-hung',
  },
  {
    fault: 'a rule that prohibits, in Chromium',
    url: 'http://127.0.0.1:3000/',
    facts: {
      attempt: failed('unreachable'),
      ...refusedAlone,
      connect: connect({ '127.0.0.1': 'unreachable', '::1': 'unreachable' }),
    },
    is: 'likely firewall-reject',
  },
  {
    fault: 'MySQL, in Firefox, which reads the banner and has no code for TLS',
    url: 'http://localhost:3000/',
    facts: { attempt: answered(200, 'firefox'), ...alone(mysql, vagueInFirefox) },
    is: 'certain non-http-service',
  },
  {
    fault: 'MySQL, in Chromium',
    url: 'http://localhost:3000/',
    facts: {
      attempt: failed('invalid-http'),
      ...alone({ kind: 'not-http', protocol: 'unknown' }, { kind: 'not-tls' }),
    },
    is: 'likely non-http-service',
  },
  {
    fault: 'Redis where a page was before, in Chromium, which is hung up on',
    url: 'http://localhost:3000/',
    facts: {
      attempt: failed('empty'),
      ...alone({ kind: 'closed' }, { kind: 'silent' }),
      remembered: rememberedShop,
    },
    is: 'likely server-drops-connection',
  },
  {
    fault: 'http to a server with a certificate that nobody trusts, in Chromium',
    url: 'http://localhost:3000/',
    facts: {
      attempt: failed('empty'),
      ...alone({ kind: 'closed' }, { kind: 'cert-rejected', problem: 'untrusted' }),
    },
    is: 'likely http-to-https-server',
  },
  {
    fault: 'https to a plain server, in Firefox',
    url: 'https://localhost:3000/',
    facts: { attempt: failed('tls-protocol', 'firefox'), ...alone(http(200), vagueInFirefox) },
    is: 'certain https-to-http-server',
  },
  {
    fault: 'https to a plain server, in Chromium',
    url: 'https://localhost:3000/',
    facts: { attempt: failed('tls-protocol'), ...alone(http(200), { kind: 'not-tls' }) },
    is: 'certain https-to-http-server',
  },
];

const withoutBrowser: Fault[] = [
  {
    fault: 'a self-signed certificate',
    url: 'https://localhost:3000/',
    facts: {
      connect: onIpv4,
      listeners: listeners('127.0.0.1:3000'),
      owners: [owner('127.0.0.1', node)],
      certificate: certificate({ selfSigned: true }),
      replies: [reply('https://127.0.0.1', http(200))],
    },
    is: 'likely cert-untrusted',
  },
];

export const faults: Fault[] = [
  ...withHelper.map((one) => ({ ...one, fault: `${one.fault}, with the helper` })),
  ...withBrowserAlone.map((one) => ({ ...one, fault: `${one.fault} alone` })),
  ...withoutBrowser.map((one) => ({ ...one, fault: `${one.fault}, without a browser` })),
];
