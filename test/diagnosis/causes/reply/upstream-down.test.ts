import { expect, test } from 'vitest';
import { upstreamDown } from '../../../../diagnosis/causes/reply/upstream-down.ts';
import type { Upstreams } from '../../../../evidence/port/upstreams.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, failed, http, owner, pending, reply } from '../../evidence.ts';

const url = 'http://127.0.0.1:8080/';
const badGateway = [reply('http://127.0.0.1', http(502, { server: 'nginx/1.22.1' }))];

function upstream(port: number, result: Upstreams[number]['result']): Upstreams[number] {
  return { url: `http://127.0.0.1:${port}`, result, namedBy: '/etc/nginx/nginx.conf' };
}

/** localhost, of which only IPv4 is listened on. */
const onOneFamily = {
  url: 'http://localhost:8000',
  result: 'accepted' as const,
  refusedOn: ['::1'],
  namedBy: 'vite.config.js',
};

const apache503 =
  'Service Unavailable The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.';

const corsAnywhere = 'Not found because of proxy error: Error: connect ECONNREFUSED 127.0.0.1:9';

/** What proxies answer by themselves, as each was seen to. */
const ownWords = [
  ['Apache', { server: 'Apache/2.4.71 (Debian)', title: '503 Service Unavailable', excerpt: apache503 }],
  ['lighttpd', { server: 'lighttpd/1.4.69', title: '503 Service Unavailable', excerpt: '503 Service Unavailable' }],
  ['Varnish', { server: 'Varnish', title: '503 Backend fetch failed', excerpt: 'Error 503 Backend fetch failed' }],
  ['Envoy', { excerpt: 'upstream connect error or disconnect/reset before headers. reset reason: connection failure' }],
  ['Traefik', { excerpt: 'no available server' }],
  ['HAProxy', { excerpt: '503 Service Unavailable No server is available to handle this request.' }],
] as const;

const hungUp = [reply('http://127.0.0.1', { kind: 'closed' })];
const behind = (program: string, result: Upstreams[number]['result']) => ({
  replies: hungUp,
  owners: [owner('127.0.0.1', { program })],
  upstreams: [upstream(9, result)],
});

describeCause(upstreamDown, [
  {
    name: 'a page that another web server gave no connection for: it says where',
    url,
    facts: {
      attempt: answered(500),
      replies: [reply('http://127.0.0.1', http(500, { excerpt: 'FetchError: connect ECONNREFUSED 127.0.0.1:5000' }))],
    },
    is: 'likely',
  },
  ...[
    'connect ECONNREFUSED 127.0.0.1:5432',
    'SQLSTATE[HY000] [2002] Connection refused',
    'Redis: Connection refused',
  ].map((excerpt) => ({
    name: `the same of a database (server-error): ${excerpt}`,
    url,
    facts: { attempt: answered(500), replies: [reply('http://127.0.0.1', http(500, { excerpt }))] },
    is: 'ruled out' as const,
  })),
  {
    name: "the dev server's log names the server behind that failed, and nobody asked that one",
    facts: {
      attempt: answered(500),
      upstreams: [{ url: 'http://localhost:8080', result: 'not-tried', namedBy: "the dev server's log" }],
    },
    is: 'likely',
  },
  {
    name: 'a file names a server behind, and nobody asked that one (server-error)',
    facts: {
      attempt: answered(500),
      upstreams: [{ url: 'http://localhost:8080', result: 'not-tried', namedBy: 'vite.config.ts' }],
    },
    is: 'ruled out',
  },
  {
    name: 'HAProxy in mode tcp hangs up, and nobody is behind it',
    url,
    facts: behind('haproxy', 'refused'),
    is: 'likely',
  },
  { name: 'mitmproxy does the same', url, facts: behind('mitmdump', 'refused'), is: 'likely' },
  { name: 'whoever is behind it accepts', url, facts: behind('haproxy', 'accepted'), is: 'ruled out' },
  {
    name: 'nginx would have said 502 (server-drops-connection)',
    url,
    facts: behind('nginx', 'refused'),
    is: 'ruled out',
  },
  ...ownWords.map(([name, page]) => ({
    name: `${name} says that it found nobody behind it, and its settings could not be read`,
    url,
    facts: { attempt: answered(503), replies: [reply('http://127.0.0.1', http(503, page))], upstreams: [] },
    is: 'likely' as const,
  })),
  {
    name: 'a proxy for any address says with 404 that it was refused, and nobody listens there',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', http(404, { excerpt: corsAnywhere }))],
      upstreams: [{ url: 'tcp://127.0.0.1:9', result: 'refused', namedBy: 'error page' }],
    },
    is: 'likely',
  },
  {
    name: 'the same, and somebody has come there since',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', http(404, { excerpt: corsAnywhere }))],
      upstreams: [{ url: 'tcp://127.0.0.1:9', result: 'accepted', namedBy: 'error page' }],
    },
    is: 'ruled out',
  },
  {
    name: 'an application says with 404 what it was refused (server-error)',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', http(404, { excerpt: 'No such order: connect ECONNREFUSED 127.0.0.1:9' }))],
      upstreams: [{ url: 'tcp://127.0.0.1:9', result: 'refused', namedBy: 'error page' }],
    },
    is: 'ruled out',
  },
  {
    name: 'an application behind Apache says 503 in words of its own (server-error)',
    url,
    facts: {
      attempt: answered(503),
      replies: [reply('http://127.0.0.1', http(503, { server: 'Apache/2.4.71', excerpt: 'We are back at noon.' }))],
      upstreams: [],
    },
    is: 'ruled out',
  },
  {
    name: 'nginx keeps a request waiting, and its settings could not be read',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'silent' })],
      owners: [owner('127.0.0.1', { pid: 80, program: 'nginx' })],
    },
    is: 'likely',
  },
  {
    name: 'a server of another kind keeps a request waiting (server-hung)',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'silent' })],
      owners: [owner('127.0.0.1', { pid: 80, program: 'node' })],
    },
    is: 'ruled out',
  },
  {
    name: 'nobody listens on the socket file behind',
    url,
    facts: {
      replies: badGateway,
      upstreams: [{ url: 'unix:/run/php/php8.2-fpm.sock', result: 'refused', namedBy: '/etc/nginx/nginx.conf' }],
    },
    is: 'certain',
  },
  {
    name: 'a development server says with 500 that it could not pass the request on',
    url,
    facts: {
      attempt: answered(500),
      replies: [reply('http://127.0.0.1', http(500, { excerpt: 'Proxy error: Could not proxy request /api' }))],
    },
    is: 'likely',
  },
  {
    name: 'the server behind refuses',
    url,
    facts: { attempt: answered(502), replies: badGateway, upstreams: [upstream(9000, 'refused')] },
    is: 'certain',
  },
  {
    name: 'the server behind is silent',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(504))], upstreams: [upstream(9000, 'silent')] },
    is: 'certain',
  },
  {
    name: 'the proxy was started a moment ago, and the server behind may be on its way (server-starting)',
    url,
    facts: {
      replies: badGateway,
      owners: [owner('127.0.0.1', { pid: 80, program: 'caddy', startedAt: '2026-11-22T13:59:57.000Z' })],
      upstreams: [upstream(9000, 'refused')],
    },
    is: 'likely',
  },
  {
    name: 'one of two servers behind refuses, and may belong to another page',
    url,
    facts: { replies: badGateway, upstreams: [upstream(9000, 'accepted'), upstream(9001, 'refused')] },
    is: 'likely',
  },
  {
    name: 'the server behind accepts, and answered badly',
    url,
    facts: { replies: badGateway, upstreams: [upstream(9000, 'accepted')] },
    is: 'likely',
  },
  {
    name: 'nothing tells which server is behind',
    url,
    facts: { attempt: failed('error-reply'), replies: badGateway },
    is: 'likely',
  },
  {
    name: 'it answers 503, and a server behind it refuses',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(503))], upstreams: [upstream(9000, 'refused')] },
    is: 'likely',
  },
  {
    name: 'the server behind passes requests on itself, to one that refuses',
    url,
    facts: {
      replies: badGateway,
      upstreams: [{ ...upstream(9000, 'accepted'), reply: 'http', status: 502, behind: [upstream(9001, 'refused')] }],
    },
    is: 'certain',
  },
  {
    name: 'the server behind accepts, and hangs up',
    url,
    facts: { replies: badGateway, upstreams: [{ ...upstream(9000, 'accepted'), reply: 'closed' }] },
    is: 'certain',
  },
  {
    name: 'the proxy says that it tried ::1, and the server is on 127.0.0.1',
    url,
    facts: {
      replies: badGateway,
      upstreams: [
        { ...onOneFamily, reply: 'http', status: 200 },
        { url: 'tcp://[::1]:8000', result: 'refused', namedBy: 'error page' },
      ],
    },
    is: 'certain',
  },
  {
    name: 'HAProxy answers 503, and its server refuses',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', http(503))],
      owners: [owner('127.0.0.1', { pid: 80, program: 'haproxy' })],
      upstreams: [upstream(9000, 'refused')],
    },
    is: 'certain',
  },
  {
    name: 'an older Vite answers 500 with nothing in it, and the server of this path refuses',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', http(500))],
      upstreams: [{ ...upstream(9000, 'refused'), path: '/api', namedBy: 'vite.config.js' }],
    },
    is: 'certain',
  },
  {
    name: 'a program answers 500 with a text, and a server that it names refuses (server-error)',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', http(500, { excerpt: 'connect ECONNREFUSED 127.0.0.1:9000' }))],
      upstreams: [{ ...upstream(9000, 'refused'), namedBy: 'error page' }],
    },
    is: 'likely',
  },
  {
    name: 'localhost stands in the settings of the proxy, and the server listens on one of its addresses',
    url,
    facts: { attempt: answered(504), upstreams: [{ ...onOneFamily, namedBy: 'package.json' }] },
    is: 'likely',
  },
  {
    name: 'a bug report tells of a proxy and of the address it cannot reach, and of nothing else',
    url,
    facts: { upstreams: [{ url: 'http://[::1]:3080', result: 'refused', namedBy: 'log' }] },
    is: 'likely',
  },
  {
    name: 'HAProxy tries longer than we wait for it, and the browser got its 503',
    url,
    facts: {
      attempt: answered(503),
      replies: [reply('http://127.0.0.1', { kind: 'silent' })],
      owners: [owner('127.0.0.1', { pid: 80, program: 'haproxy' })],
      upstreams: [upstream(9000, 'refused')],
    },
    is: 'certain',
  },
  {
    name: 'a proxy is silent, and so is the server behind it',
    url,
    facts: {
      attempt: pending(),
      replies: [reply('http://127.0.0.1', { kind: 'silent' })],
      upstreams: [{ ...upstream(9000, 'accepted'), reply: 'silent' }],
    },
    is: 'likely',
  },
  { name: 'a bug report tells of 502 and of nothing else', url, facts: { attempt: answered(502) }, is: 'likely' },
  {
    name: 'the server behind answers as it ought to now',
    url,
    facts: { replies: badGateway, upstreams: [{ ...upstream(9000, 'accepted'), reply: 'http', status: 200 }] },
    is: 'ruled out',
  },
  {
    name: 'the page is refused, and a proxy elsewhere has a dead server (nothing-listening)',
    url,
    facts: { attempt: failed('refused'), upstreams: [upstream(9000, 'refused')] },
    is: 'ruled out',
  },
  {
    name: 'the server behind a development server fails by itself (server-error)',
    url,
    facts: {
      attempt: answered(500),
      replies: [reply('http://127.0.0.1', http(500))],
      upstreams: [{ ...upstream(9000, 'accepted'), path: '/', reply: 'http', status: 500 }],
    },
    is: 'ruled out',
  },
  { name: 'nothing is known', url, facts: {}, is: 'ruled out' },
  {
    name: 'a program answers 503 of its own accord (server-error)',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(503))], upstreams: [] },
    is: 'ruled out',
  },
  {
    name: 'the program itself fails (server-error)',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(500))] },
    is: 'ruled out',
  },
  {
    name: 'the server on the other family fails, which Chromium does not come to',
    url: 'http://localhost:8080/',
    facts: { attempt: answered(200), replies: [...badGateway, reply('http://[::1]', http(200))] },
    is: 'ruled out',
  },
]);

test('names the server behind, where the name stands, and how to look for it', () => {
  const owners = [owner('127.0.0.1', { pid: 80, program: 'nginx' })];
  const facts = { replies: badGateway, upstreams: [upstream(9000, 'refused')], owners };
  const { title, why, steps } = wordsOf(upstreamDown, url, facts);
  expect(title).toBe("The server behind port 8080 doesn't answer: http://127.0.0.1:9000");
  expect(why).toContain('nginx (process 80) is running and returned 502');
  expect(why).toContain('named in /etc/nginx/nginx.conf, refuses the connection.');
  expect(steps[1]?.command).toContain(':9000');
});

test('looks for no port where the server behind has a socket of another kind', () => {
  const socket = { url: 'unix:/run/app.sock', result: 'refused' as const, namedBy: '/etc/nginx/nginx.conf' };
  const { steps } = wordsOf(upstreamDown, url, { replies: badGateway, upstreams: [socket] });
  expect(steps.some((step) => step.command)).toBe(false);
});

test('names the server two hops deep, and the proxy between', () => {
  const upstreams = [{ ...upstream(9000, 'accepted'), status: 502, behind: [upstream(9001, 'refused')] }];
  const { title, why } = wordsOf(upstreamDown, url, { replies: badGateway, upstreams });
  expect(title).toBe("The server behind port 8080 doesn't answer: http://127.0.0.1:9001");
  expect(why).toContain('The server behind it, http://127.0.0.1:9000, is up too');
});

test('says which address to write where localhost leads to the wrong one', () => {
  const { why, steps } = wordsOf(upstreamDown, url, { attempt: answered(502), upstreams: [onOneFamily] });
  expect(why).toContain('accepts connections, but not on ::1');
  expect(steps[0]?.text).toContain('Replace localhost with 127.0.0.1 in vite.config.js');
});
