import { describe, expect, test } from 'vitest';
import { type Evidence, type FactName, factNames } from '../../../../evidence/index.ts';
import type { ReplyOutcome } from '../../../../evidence/port/replies.ts';
import type { Check } from '../../../../words/en/checks/check.ts';
import { checksOf } from '../../../../words/en/checks/checks.ts';

const at = '2026-11-22T14:14:00.000Z';

function checks(facts: Evidence['facts'], unknown: Evidence['unknown'] = {}): string[] {
  return checksOf({ version: 1, url: 'https://localhost:3000/', os: 'linux', at, facts, unknown }).map(written);
}

function written({ mark, text }: Check): string {
  return `${mark} ${text}`;
}

const seen = { browser: 'firefox', elapsedMs: 18, at } as const;
const loopback = '127.0.0.1';

const table: { [Name in FactName]: [Evidence['facts'][Name] & unknown, string[]][] } = {
  attempt: [
    [
      { ...seen, outcome: 'failed', failure: 'refused', code: 'net::ERR_X' },
      ['bad Firefox gave up after 18 ms: ERR_X'],
    ],
    [{ ...seen, outcome: 'pending', elapsedMs: 8000 }, ['bad Firefox has waited 8 s for an answer']],
    [{ ...seen, outcome: 'answered', status: 200 }, ['ok Firefox was answered 200 in 18 ms']],
    [{ ...seen, outcome: 'answered', status: 502 }, ['bad Firefox was answered 502 in 18 ms']],
  ],
  remembered: [
    [null, ['none Nobody was seen answering on port 3000 before']],
    [{ lastAnsweredAt: '2026-11-22T11:14:00.000Z', framework: 'next' }, ['ok Next.js answered here 3 hours ago']],
    [{ lastAnsweredAt: '2026-11-22T11:14:00.000Z' }, ['ok A page answered here 3 hours ago']],
  ],
  redirects: [
    [[], []],
    [
      [{ from: 'http://localhost:3000/', to: 'https://localhost:3000/', by: 'browser', reason: 'hsts', status: 307 }],
      ['bad The browser itself sent the browser from http://localhost:3000/ to https://localhost:3000/ (307)'],
    ],
  ],
  exchange: [
    [
      { cookieBytes: 21_000, status: 431 },
      ['none The browser sent 21000 bytes of cookies', 'bad The browser got a reply with status 431'],
    ],
  ],
  serviceWorker: [
    [null, []],
    [{ answered: true }, ['bad The page came from a service worker, not from the server']],
  ],
  resolution: [
    [{ name: 'localhost', addresses: [loopback] }, ['ok This system takes localhost for 127.0.0.1']],
    [
      { name: 'localhost', addresses: [], error: 'ENOTFOUND' },
      ['bad This system knows no address for localhost (ENOTFOUND)'],
    ],
  ],
  proxy: [
    [
      { browser: { mode: 'fixed', servers: ['http://127.0.0.1:8888'], takesLoopback: true }, reachable: false },
      [
        'bad The browser uses the proxy http://127.0.0.1:8888, for this computer too',
        'bad The proxy does not accept connections',
      ],
    ],
    [
      { environment: { variables: { HTTP_PROXY: 'http://proxy.test:3128' }, sparesTarget: false } },
      ['none HTTP_PROXY name a proxy for this address'],
    ],
  ],
  network: [
    [
      { loopback: { up: true, addresses: [loopback] }, others: [] },
      ['ok The loopback interface is up, with 127.0.0.1'],
    ],
    [{ loopback: { up: false, addresses: [] }, others: [] }, ['bad The loopback interface is down']],
  ],
  expected: [
    [
      [{ process: { program: 'node', framework: 'vite' }, reason: 'listens-nowhere', listensOn: [] }],
      ['none Vite (node) runs, and listens on no port yet'],
    ],
    [
      [{ process: { pid: 7, program: 'node' }, reason: 'remembered', listensOn: [] }],
      ['bad node (process 7) ought to serve this port, and does not listen yet'],
    ],
    [
      [
        {
          process: { pid: 7, program: 'node' },
          reason: 'names-port',
          listensOn: [{ address: loopback, port: 3004 }],
        },
      ],
      ['bad node (process 7) ought to serve this port, and listens on port 3004'],
    ],
  ],
  reservations: [
    [{ privilegedBelow: 1024 }, []],
    [{ excludedRanges: [{ from: 2969, to: 3068 }] }, ['bad The system keeps ports 2969 to 3068 for itself']],
    [{ bindError: 'EACCES' }, ['bad A program that asked for the port was told EACCES']],
  ],
  containers: [
    [
      [
        {
          engine: 'podman',
          name: 'web',
          state: 'exited',
          published: [{ hostPort: 3000, containerPort: 80 }],
        },
      ],
      ['bad Container web is exited, and leads 3000 to 80'],
    ],
  ],
  forwarders: [
    [
      [
        {
          program: 'ssh',
          from: { address: loopback, port: 3000 },
          to: { host: 'localhost', port: 8888 },
          via: 'build.test',
          farEnd: 'refused',
        },
      ],
      ['bad ssh passes connections on to localhost:8888 through build.test: the far end refuses connections'],
    ],
  ],
  runtimes: [[[{ kind: 'wsl2', state: 'running' }], ['none wsl2 is here, running']]],
  session: [[[{ sign: 'ssh-client', host: 'gpu.test' }], ['none An SSH session to another machine is open: gpu.test']]],
  sandbox: [
    [{ kind: 'none', network: 'system', isRestricted: false }, []],
    [{ kind: 'snap', network: 'system', isRestricted: true }, ['none Running in a snap']],
    [
      { kind: 'container', network: 'own', isRestricted: true },
      ['none Running in a container, which has its own localhost'],
    ],
    [
      { kind: 'namespace', network: 'own', isRestricted: false, listensOutside: true },
      ['none Running in a separate network namespace, which has its own localhost; outside, the port is taken'],
    ],
  ],
  software: [[[{ name: 'Bitdefender', kind: 'antivirus' }], ['none Bitdefender runs on this computer']]],
  firewall: [
    [{ name: 'Windows firewall', active: true, incoming: 'kept-out' }, ['none The Windows firewall is on']],
    [
      { name: 'macOS firewall', active: false, blockingRules: ['block drop all'] },
      ['none The macOS firewall is off', 'bad A rule of the packet filter: block drop all'],
    ],
  ],
  connect: [
    [
      [
        { address: loopback, result: 'accepted', elapsedMs: 0.24 },
        { address: '::1', result: 'refused', code: 'ECONNREFUSED', elapsedMs: 0.1 },
      ],
      ['ok 127.0.0.1:3000 accepted a connection', 'bad [::1]:3000 refused the connection'],
    ],
    [[{ address: loopback, result: 'silent', elapsedMs: 2000 }], ['bad 127.0.0.1:3000 gave no answer in 2 s']],
    [[{ address: loopback, result: 'unreachable', elapsedMs: 1 }], ['bad 127.0.0.1:3000 cannot be reached']],
    [
      [{ address: loopback, result: 'prohibited', elapsedMs: 1 }],
      ['bad A filter forbids connections to 127.0.0.1:3000'],
    ],
    [
      [{ address: '::1', result: 'no-such-address', elapsedMs: 1 }],
      ['none [::1]:3000: this computer has no such address'],
    ],
    [
      [{ address: loopback, result: 'failed', code: 'EMFILE', elapsedMs: 1 }],
      ['bad 127.0.0.1:3000 could not be tried (EMFILE)'],
    ],
  ],
  listeners: [
    [[{ address: '0.0.0.0', port: 8000 }], ['bad No program listens on port 3000']],
    [[{ address: '::', port: 3000 }], ['ok A program listens on [::]:3000']],
    [
      [{ address: loopback, port: 3000, waiting: 5 }],
      ['ok A program listens on 127.0.0.1:3000, with 5 connections waiting'],
    ],
  ],
  owners: [
    [[], []],
    [
      [{ address: loopback, parents: [] }],
      ['none Who listens on 127.0.0.1:3000 is hidden: the program runs as another user'],
    ],
    [
      [{ address: loopback, process: { pid: 7, program: 'node', framework: 'vite', folder: '~/shop' }, parents: [] }],
      ['ok On 127.0.0.1:3000: Vite (node, process 7) from ~/shop'],
    ],
    [
      [{ address: loopback, process: { pid: 7, program: 'node', state: 'stopped' }, parents: [] }],
      ['bad On 127.0.0.1:3000: node (process 7), paused'],
    ],
    [
      [{ address: loopback, process: { pid: 7, program: 'node', state: 'traced' }, parents: [] }],
      ['bad On 127.0.0.1:3000: node (process 7), held by a debugger'],
    ],
  ],
  replies: [
    [
      [{ address: '::1', scheme: 'http', outcome: { kind: 'closed' }, elapsedMs: 3 }],
      ['bad http://[::1]:3000 hung up without an answer'],
    ],
  ],
  certificate: [
    [
      {
        names: ['app.test', loopback],
        subject: '',
        issuer: 'mkcert CA',
        selfSigned: false,
        notBefore: '2026-01-01T00:00:00.000Z',
        notAfter: '2026-11-20T00:00:00.000Z',
        coversHost: false,
      },
      [
        'bad The certificate is valid from 2026-01-01 to 2026-11-20',
        'bad The certificate covers app.test and 127.0.0.1, not localhost',
        'none The certificate is issued by mkcert CA',
      ],
    ],
    [
      {
        names: ['localhost'],
        subject: '',
        issuer: '',
        selfSigned: true,
        notBefore: '2026-01-01T00:00:00.000Z',
        notAfter: '2026-12-20T00:00:00.000Z',
        coversHost: true,
      },
      [
        'ok The certificate is valid from 2026-01-01 to 2026-12-20',
        'ok The certificate covers localhost',
        'none The certificate is signed by itself',
      ],
    ],
  ],
  upstreams: [
    [[], ['none No configuration names the server behind it']],
    ...(
      [
        ['accepted', 'ok', 'accepts connections'],
        ['refused', 'bad', 'refuses connections'],
        ['silent', 'bad', 'gives no answer'],
        ['unreachable', 'bad', 'cannot be reached'],
        ['not-tried', 'none', 'is not on this computer, and was not tried'],
      ] as const
    ).map(([result, mark, text]): [Evidence['facts']['upstreams'] & unknown, string[]] => [
      [{ url: 'http://127.0.0.1:9000', result, namedBy: 'nginx.conf' }],
      [`${mark} http://127.0.0.1:9000, named in nginx.conf, ${text}`],
    ]),
  ],
  stall: (
    [
      [{ client: 'syn-sent' }, 'nobody answers the first packet'],
      [{ queueOverflows: 2 }, 'the program’s queue of new connections is full'],
      [
        { server: { state: 'established', accepted: false, unreadBytes: 90 } },
        'the program has not taken the connection',
      ],
      [
        { server: { state: 'established', accepted: true, unreadBytes: 90 } },
        'the program has not read the request (90 bytes wait)',
      ],
      [
        { server: { state: 'established', accepted: true, unreadBytes: 0 } },
        'the program has read the request and says nothing',
      ],
      [{ unacknowledgedBytes: 90 }, 'the request is not acknowledged by the other end'],
      [{}, 'connected, and nothing comes back'],
    ] as const
  ).map(([part, text]): [Evidence['facts']['stall'] & unknown, string[]] => [
    [{ address: loopback, client: 'established', retransmits: 0, unacknowledgedBytes: 0, queueOverflows: 0, ...part }],
    [`bad 127.0.0.1: ${text}`],
  ]),
  refusal: [
    [
      [{ address: loopback, resetsSent: 1, unreachablesSent: 0 }],
      ['none The refusal on 127.0.0.1 is made by the system itself'],
    ],
    [
      [{ address: loopback, resetsSent: 0, unreachablesSent: 1 }],
      ['bad The refusal on 127.0.0.1 is made by a filter, such as a firewall'],
    ],
    [
      [{ address: loopback, resetsSent: 0, unreachablesSent: 0 }],
      ['bad The refusal on 127.0.0.1 is made by a filter, such as a firewall'],
    ],
  ],
  services: [
    [[], ['none No other port was seen to answer']],
    [[{ port: 1, addresses: [] }], ['ok Other ports in use on this computer: 1']],
  ],
};

describe.each(factNames)('%s', (name) => {
  test.each(table[name].map(([fact, expected]) => [expected.join('; '), fact, expected] as const))(
    '%s',
    (_, fact, expected) => {
      expect(checks({ [name]: fact })).toEqual(expected);
    },
  );
});

const outcomes: { [Kind in ReplyOutcome['kind']]: [Extract<ReplyOutcome, { kind: Kind }>, ...string[]] } = {
  http: [{ kind: 'http', status: 404 }, 'bad https://127.0.0.1:3000 answered 404 in 3 ms'],
  'not-http': [{ kind: 'not-http', protocol: 'redis' }, 'bad https://127.0.0.1:3000 speaks Redis'],
  'broken-http': [
    { kind: 'broken-http', fault: 'truncated' },
    'bad https://127.0.0.1:3000 broke off in the middle of its answer',
  ],
  closed: [{ kind: 'closed' }, 'bad https://127.0.0.1:3000 hung up without an answer'],
  reset: [{ kind: 'reset' }, 'bad https://127.0.0.1:3000 broke off the connection'],
  silent: [{ kind: 'silent' }, 'bad https://127.0.0.1:3000 gave no answer in 3 ms'],
  'not-tls': [{ kind: 'not-tls' }, 'bad https://127.0.0.1:3000 does not speak TLS'],
  'tls-failed': [
    { kind: 'tls-failed', code: 'ERR_SSL_X' },
    'bad https://127.0.0.1:3000 failed at the TLS handshake (ERR_SSL_X)',
  ],
  'cert-rejected': [
    { kind: 'cert-rejected', problem: 'name' },
    'bad https://127.0.0.1:3000 shows a certificate for another name',
  ],
  'no-connection': [{ kind: 'no-connection' }],
  failed: [{ kind: 'failed' }, 'bad https://127.0.0.1:3000 failed; the browser does not say why'],
};

test.each(Object.values(outcomes))('a reply: %o', (outcome, ...expected) => {
  expect(checks({ replies: [{ address: loopback, scheme: 'https', outcome, elapsedMs: 3 }] })).toEqual(expected);
});

test('what could not be told comes last, once a reason', () => {
  expect(
    checks(
      { listeners: [] },
      { owners: 'helper-missing', stall: 'helper-missing', replies: 'timed-out', upstreams: 'not-needed' },
    ),
  ).toEqual([
    'bad No program listens on port 3000',
    'none Which program it is and where the request is stuck: the helper would tell.',
    'none What the port answers: no answer came in time. Looking again may help.',
  ]);
});
