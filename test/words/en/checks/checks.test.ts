import { describe, expect, test } from 'vitest';
import { type Evidence, type FactName, factNames } from '../../../../evidence/index.ts';
import type { ReplyOutcome } from '../../../../evidence/port/replies.ts';
import type { Check } from '../../../../words/report/check.ts';
import { checksOf } from '../../../../words/report/checks.ts';

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
      ["bad Firefox's request failed after 18 ms: ERR_X"],
    ],
    [{ ...seen, outcome: 'pending', elapsedMs: 8000 }, ['bad Firefox has been waiting for an answer for 8 s']],
    [{ ...seen, outcome: 'answered', status: 200 }, ['ok Firefox got status 200 in 18 ms']],
    [{ ...seen, outcome: 'answered', status: 502 }, ['bad Firefox got status 502 in 18 ms']],
  ],
  remembered: [
    [null, ['none No earlier server seen on this port']],
    [{ lastAnsweredAt: '2026-11-22T11:14:00.000Z', framework: 'next' }, ['ok Next.js answered here 3 hours ago']],
    [{ lastAnsweredAt: '2026-11-22T11:14:00.000Z' }, ['ok A page answered here 3 hours ago']],
  ],
  redirects: [
    [[], []],
    [
      [{ from: 'http://localhost:3000/', to: 'https://localhost:3000/', by: 'browser', reason: 'hsts', status: 307 }],
      ['bad The browser itself redirected http://localhost:3000/ to https://localhost:3000/ (307)'],
    ],
  ],
  exchange: [
    [
      { cookieBytes: 21_000, status: 431 },
      ['none The browser sent 21000 bytes of cookies', 'bad The browser received status 431'],
    ],
  ],
  serviceWorker: [
    [null, []],
    [{ answered: true }, ['bad The page came from a service worker, not from the server']],
  ],
  resolution: [
    [{ name: 'localhost', addresses: [loopback] }, ['ok This system resolves localhost to 127.0.0.1']],
    [{ name: 'localhost', addresses: [], error: 'ENOTFOUND' }, ["bad This system can't resolve localhost (ENOTFOUND)"]],
  ],
  proxy: [
    [
      { browser: { mode: 'fixed', servers: ['http://127.0.0.1:8888'], takesLoopback: true }, reachable: false },
      [
        'bad The browser uses a proxy for this computer too: http://127.0.0.1:8888',
        "bad The proxy isn't accepting connections",
      ],
    ],
    [
      { environment: { variables: { HTTP_PROXY: 'http://proxy.test:3128' }, sparesTarget: false } },
      ['none Environment variables set a proxy for this address: HTTP_PROXY'],
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
      ["none Vite (node) is running but isn't listening on any port yet"],
    ],
    [
      [{ process: { pid: 7, program: 'node' }, reason: 'remembered', listensOn: [] }],
      ["bad node (process 7) should serve this port, but isn't listening on it"],
    ],
    [
      [
        {
          process: { pid: 7, program: 'node' },
          reason: 'names-port',
          listensOn: [{ address: loopback, port: 3004 }],
        },
      ],
      ['bad node (process 7) should serve this port, but is listening on port 3004'],
    ],
  ],
  reservations: [
    [{ privilegedBelow: 1024 }, []],
    [{ excludedRanges: [{ from: 2969, to: 3068 }] }, ['bad The system reserves ports 2969 to 3068 for itself']],
    [{ bindError: 'EACCES' }, ['bad A program that tried to open the port got EACCES']],
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
      ['bad Container web (exited) publishes 3000:80'],
    ],
    [
      [
        {
          engine: 'docker',
          name: 'web',
          folder: '~/shop-fix',
          checkout: { root: '~/shop-fix', branch: 'fix-ui' },
          state: 'running',
          published: [],
          listeners: [
            { address: '0.0.0.0', port: 80 },
            { address: '::', port: 80 },
          ],
        },
      ],
      [
        'ok Container web (running) from ~/shop-fix (branch fix-ui) publishes no port',
        'none Open inside the container web: 0.0.0.0:80 and [::]:80',
      ],
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
      [
        'none ssh forwards connections to localhost:8888 through build.test',
        'bad The far end of ssh refuses connections',
      ],
    ],
    [
      [{ program: 'socat', from: { address: loopback, port: 3000 }, farEnd: 'accepted' }],
      ['ok socat forwards connections', 'ok The far end of socat accepts connections'],
    ],
    [
      [
        {
          program: 'kubectl',
          from: { address: loopback, port: 3000 },
          carrier: 'stuck',
          orphaned: true,
          complaint: 'lost connection to pod',
        },
      ],
      [
        'none kubectl forwards connections',
        "bad The other machine doesn't acknowledge what kubectl sends",
        'bad What kubectl was started for is gone',
        'bad kubectl reports “lost connection to pod”',
      ],
    ],
  ],
  runtimes: [[[{ kind: 'wsl2', state: 'running' }], ['none Found: WSL 2 (running)']]],
  session: [[[{ sign: 'ssh-client', host: 'gpu.test' }], ['none An SSH session to another machine is open: gpu.test']]],
  sandbox: [
    [{ kind: 'none', network: 'system', isRestricted: false }, []],
    [{ kind: 'snap', network: 'system', isRestricted: true }, ['none Portside is running in a snap']],
    [
      { kind: 'container', network: 'own', isRestricted: true },
      ['none Portside is running in a container, which has its own localhost'],
    ],
    [
      { kind: 'namespace', network: 'own', isRestricted: false, listensOutside: true },
      [
        'none Portside is running in a separate network namespace, which has its own localhost',
        'none Outside it, the port is taken',
      ],
    ],
  ],
  software: [[[{ name: 'Bitdefender', kind: 'antivirus' }], ['none Bitdefender is running on this computer']]],
  firewall: [
    [{ name: 'Windows firewall', active: true, incoming: 'kept-out' }, ['none The Windows firewall is on']],
    [
      { name: 'macOS firewall', active: false, blockingRules: ['block drop all'] },
      ['none The macOS firewall is off', 'bad Packet filter rule: block drop all'],
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
    [[{ address: loopback, result: 'silent', elapsedMs: 2000 }], ["bad 127.0.0.1:3000 didn't answer within 2 s"]],
    [[{ address: loopback, result: 'unreachable', elapsedMs: 1 }], ["bad 127.0.0.1:3000 can't be reached"]],
    [
      [{ address: loopback, result: 'prohibited', elapsedMs: 1 }],
      ['bad A filter blocks connections to 127.0.0.1:3000'],
    ],
    [
      [{ address: '::1', result: 'no-such-address', elapsedMs: 1 }],
      ['none [::1]:3000: no such address on this computer'],
    ],
    [
      [{ address: loopback, result: 'failed', code: 'EMFILE', elapsedMs: 1 }],
      ["bad 127.0.0.1:3000 couldn't be tried (EMFILE)"],
    ],
  ],
  listeners: [
    [[{ address: '0.0.0.0', port: 8000 }], ['bad No program is listening on port 3000']],
    [[{ address: '::', port: 3000 }], ['ok A program is listening on [::]:3000']],
    [
      [{ address: loopback, port: 3000, waiting: 5 }],
      ['ok A program is listening on 127.0.0.1:3000, with 5 connections waiting'],
    ],
  ],
  owners: [
    [[], []],
    [
      [{ address: loopback, parents: [] }],
      ["none The program on 127.0.0.1:3000 couldn't be identified: it runs as another user"],
    ],
    [
      [{ address: loopback, process: { pid: 7, program: 'node', framework: 'vite', folder: '~/shop' }, parents: [] }],
      ['ok Vite (node, process 7) from ~/shop is listening on 127.0.0.1:3000'],
    ],
    [
      [{ address: loopback, process: { pid: 7, program: 'node', state: 'stopped' }, parents: [] }],
      ["bad node (process 7) is listening on 127.0.0.1:3000, but it's suspended"],
    ],
    [
      [{ address: loopback, process: { pid: 7, program: 'node', state: 'traced' }, parents: [] }],
      ['bad node (process 7) is listening on 127.0.0.1:3000, but a debugger has paused it'],
    ],
  ],
  replies: [
    [
      [{ address: '::1', scheme: 'http', outcome: { kind: 'closed' }, elapsedMs: 3 }],
      ['bad http://[::1]:3000 closed the connection without answering'],
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
        'none The certificate was issued by mkcert CA',
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
        'none The certificate is self-signed',
      ],
    ],
  ],
  upstreams: [
    [[], ['none Found no configuration that names the server behind it']],
    ...(
      [
        ['accepted', 'ok', 'accepts connections'],
        ['refused', 'bad', 'refuses connections'],
        ['silent', 'bad', "doesn't answer"],
        ['unreachable', 'bad', "can't be reached"],
        ['not-tried', 'none', "isn't on this computer and wasn't tried"],
      ] as const
    ).map(([result, mark, text]): [Evidence['facts']['upstreams'] & unknown, string[]] => [
      [{ url: 'http://127.0.0.1:9000', result, namedBy: 'nginx.conf' }],
      [`${mark} http://127.0.0.1:9000 (named in nginx.conf) ${text}`],
    ]),
  ],
  stall: (
    [
      [{ client: 'syn-sent' }, 'Nothing on 127.0.0.1 answers the first packet'],
      [{ queueOverflows: 2 }, "On 127.0.0.1, the program's queue of new connections is full"],
      [
        { server: { state: 'established', accepted: false, unreadBytes: 90 } },
        "On 127.0.0.1, the program hasn't accepted the connection",
      ],
      [
        { server: { state: 'established', accepted: true, unreadBytes: 90 } },
        "On 127.0.0.1, the program hasn't read the request (90 bytes waiting)",
      ],
      [
        { server: { state: 'established', accepted: true, unreadBytes: 0 } },
        "On 127.0.0.1, the program has read the request but doesn't reply",
      ],
      [{ unacknowledgedBytes: 90 }, "The other end of the connection to 127.0.0.1 doesn't acknowledge the request"],
      [{}, 'Connected to 127.0.0.1, but nothing comes back'],
    ] as const
  ).map(([part, text]): [Evidence['facts']['stall'] & unknown, string[]] => [
    [{ address: loopback, client: 'established', retransmits: 0, unacknowledgedBytes: 0, queueOverflows: 0, ...part }],
    [`bad ${text}`],
  ]),
  refusal: [
    [
      [{ address: loopback, resetsSent: 1, unreachablesSent: 0 }],
      ['none The system itself refuses connections on 127.0.0.1'],
    ],
    [
      [{ address: loopback, resetsSent: 0, unreachablesSent: 1 }],
      ['bad A filter, such as a firewall, refuses connections on 127.0.0.1'],
    ],
    [
      [{ address: loopback, resetsSent: 0, unreachablesSent: 0 }],
      ['bad A filter, such as a firewall, refuses connections on 127.0.0.1'],
    ],
  ],
  services: [
    [[], ['none No other port in use was found']],
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
  http: [{ kind: 'http', status: 404 }, 'bad https://127.0.0.1:3000 answered with 404 in 3 ms'],
  'not-http': [{ kind: 'not-http', protocol: 'redis' }, 'bad https://127.0.0.1:3000 speaks Redis'],
  'broken-http': [
    { kind: 'broken-http', fault: 'truncated' },
    'bad https://127.0.0.1:3000 stopped in the middle of its reply',
  ],
  closed: [{ kind: 'closed' }, 'bad https://127.0.0.1:3000 closed the connection without answering'],
  reset: [{ kind: 'reset' }, 'bad https://127.0.0.1:3000 reset the connection'],
  silent: [{ kind: 'silent' }, "bad https://127.0.0.1:3000 didn't answer within 3 ms"],
  'not-tls': [{ kind: 'not-tls' }, "bad https://127.0.0.1:3000 doesn't speak TLS"],
  'tls-failed': [
    { kind: 'tls-failed', code: 'ERR_SSL_X' },
    'bad https://127.0.0.1:3000 failed the TLS handshake (ERR_SSL_X)',
  ],
  'cert-rejected': [
    { kind: 'cert-rejected', problem: 'name' },
    'bad https://127.0.0.1:3000 presents a certificate for another name',
  ],
  'no-connection': [{ kind: 'no-connection' }],
  failed: [{ kind: 'failed' }, "bad https://127.0.0.1:3000 failed, and the browser doesn't say why"],
};

test.each(Object.values(outcomes))('a reply: %o', (outcome, ...expected) => {
  expect(checks({ replies: [{ address: loopback, scheme: 'https', outcome, elapsedMs: 3 }] })).toEqual(expected);
});

test("what couldn't be checked comes last, once a reason", () => {
  expect(
    checks(
      { listeners: [] },
      { owners: 'helper-missing', stall: 'helper-missing', replies: 'timed-out', upstreams: 'not-needed' },
    ),
  ).toEqual([
    'bad No program is listening on port 3000',
    'none Which program holds the port and where the request is stuck. The helper can find out.',
    'none How the port responds. No answer came in time. Checking again may help.',
  ]);
});
