import { expect, test } from 'vitest';
import { nonHttpService } from '../../../../diagnosis/causes/program/non-http-service.ts';
import type { ReplyOutcome } from '../../../../evidence/port/replies.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { failed, http, mongodbTurnsAway, nginxWantsTls, node, owner, reply, vagueInFirefox } from '../../evidence.ts';

const url = 'http://127.0.0.1:3306/';
const unknown: ReplyOutcome = { kind: 'not-http', protocol: 'unknown' };
const mysql: ReplyOutcome = { kind: 'not-http', protocol: 'mysql', banner: '8.0.36 caching_sha2_password' };

const silent = [reply('http://127.0.0.1', { kind: 'silent' })];
const dynamic = { program: 'ssh', from: { address: '127.0.0.1', port: 3306 }, via: 'me@box.test', socks: true };

describeCause(nonHttpService, [
  {
    name: 'PHP waits for FastCGI, and says nothing',
    url,
    facts: { replies: silent, owners: [owner('127.0.0.1', { ...node, program: 'php-fpm8.2' })] },
    is: 'likely',
  },
  {
    name: 'adb waits for a length, and says nothing',
    url,
    facts: { replies: silent, owners: [owner('127.0.0.1', { ...node, program: 'adb' })] },
    is: 'likely',
  },
  {
    name: 'iPerf waits for a client that knows its protocol',
    url,
    facts: { replies: silent, owners: [owner('127.0.0.1', { ...node, program: 'iperf3' })] },
    is: 'likely',
  },
  {
    name: 'the browser heard no HTTP, and its spare connection keeps Portside from being heard',
    url,
    facts: { attempt: failed('invalid-http'), replies: silent },
    is: 'likely',
  },
  {
    name: 'fcgiwrap hangs up on what is not FastCGI',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'closed' })],
      owners: [owner('127.0.0.1', { ...node, program: 'fcgiwrap' })],
    },
    is: 'likely',
  },
  ...[
    ['danted', '/usr/sbin/danted -f danted.conf'],
    ['distccd', 'distccd --daemon'],
    ['java', 'java -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:3306 -jar shop.jar'],
    ['pylsp', '/usr/bin/python3 /usr/bin/pylsp --tcp --port 3306'],
  ].map(([program = '', command = '']) => ({
    name: `${program} hangs up on what isn't its own protocol`,
    url,
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'closed' })],
      owners: [owner('127.0.0.1', { ...node, program, command })],
    },
    is: 'likely' as const,
  })),
  {
    name: 'Java hangs up on the port of its pages, and has a debugger on another (server-drops-connection)',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'closed' })],
      owners: [
        owner('127.0.0.1', {
          ...node,
          program: 'java',
          command: 'java -agentlib:jdwp=server=y,address=5005 -jar shop.jar',
        }),
      ],
    },
    is: 'ruled out',
  },
  {
    name: "Node's debugger wants a web socket",
    url,
    facts: { replies: [reply('http://127.0.0.1', http(400, { excerpt: 'WebSockets request was expected' }))] },
    is: 'certain',
  },
  {
    name: 'a web server has no page for whoever speaks of web sockets (works-now)',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(404, { excerpt: 'No WebSockets here' }))] },
    is: 'ruled out',
  },
  {
    name: 'Java on the port of Kafka hangs up',
    url: 'http://127.0.0.1:9092/',
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'closed' })],
      owners: [owner('127.0.0.1', { ...node, program: 'java' })],
    },
    is: 'likely',
  },
  {
    name: 'Java on another port hangs up (server-drops-connection)',
    url: 'http://127.0.0.1:9093/',
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'closed' })],
      owners: [owner('127.0.0.1', { ...node, program: 'java' })],
    },
    is: 'ruled out',
  },
  {
    name: 'the port is that of a database, and who has it is not known: silence is that of any server (server-hung)',
    url,
    facts: { replies: silent },
    is: 'ruled out',
  },
  {
    name: 'Tor says which proxy it is',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', http(501, { title: 'Tor is not an HTTP Proxy' }))],
    },
    is: 'certain',
  },
  {
    name: 'a server of another kind says nothing (server-hung)',
    url,
    facts: { replies: silent, owners: [owner('127.0.0.1', node)] },
    is: 'ruled out',
  },
  {
    name: 'ssh is a SOCKS proxy there, and hangs up on HTTP',
    url,
    facts: { replies: [reply('http://127.0.0.1', { kind: 'closed' })], forwarders: [dynamic] },
    is: 'likely',
  },
  {
    name: 'ssh passes the port on, and hangs up (tunnel-remote-down)',
    url: 'http://127.0.0.1:3000/',
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'closed' })],
      forwarders: [{ ...dynamic, from: { address: '127.0.0.1', port: 3000 }, socks: undefined }],
    },
    is: 'ruled out',
  },
  {
    name: 'the banner is that of a database',
    url,
    facts: { replies: [reply('http://127.0.0.1', mysql)] },
    is: 'certain',
  },
  {
    name: "Go's gRPC says what it requires",
    url: 'http://127.0.0.1:8080/',
    facts: { replies: [reply('http://127.0.0.1', http(500, { excerpt: 'gRPC requires HTTP/2' }))] },
    is: 'certain',
  },
  {
    name: 'a page about gRPC',
    url: 'http://127.0.0.1:8080/',
    facts: { replies: [reply('http://127.0.0.1', http(200, { title: 'Why gRPC requires HTTP/2' }))] },
    is: 'ruled out',
  },
  {
    name: 'MongoDB says in HTTP that it is none',
    url,
    facts: { replies: [reply('http://127.0.0.1', mongodbTurnsAway)] },
    is: 'certain',
  },
  {
    name: 'it waits for a web socket, as Neo4j does',
    url,
    facts: {
      replies: [
        reply('http://127.0.0.1', http(400, { excerpt: 'not a WebSocket handshake request: missing upgrade' })),
      ],
    },
    is: 'certain',
  },
  {
    name: "Node's ws sends a bare 426",
    url,
    facts: { replies: [reply('http://127.0.0.1', http(426, { excerpt: 'Upgrade Required' }))] },
    is: 'likely',
  },
  {
    name: "Go's gorilla names the version it takes",
    url,
    facts: {
      replies: [
        reply('http://127.0.0.1', http(400, { excerpt: 'Bad Request', headers: { 'sec-websocket-version': '13' } })),
      ],
    },
    is: 'certain',
  },
  {
    name: 'aiohttp says it in words',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(400, { excerpt: 'Can "Upgrade" only to "WebSocket".' }))] },
    is: 'certain',
  },
  {
    name: 'a page with 200 is about such proxies',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(200, { title: 'Why Tor is not an HTTP Proxy' }))] },
    is: 'ruled out',
  },
  {
    name: 'CUPS wants TLS',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', http(426, { headers: { upgrade: 'TLS/1.2,HTTP/1.1' } }))],
    },
    is: 'ruled out',
  },
  {
    name: 'a page asked for the web socket, and was told of another version (websocket-failed)',
    url: 'ws://127.0.0.1:3306/',
    facts: {
      replies: [
        { ...reply('http://127.0.0.1', http(426, { headers: { 'sec-websocket-version': '13' } })), upgrade: true },
      ],
    },
    is: 'ruled out',
  },
  {
    name: "a page's web socket was refused, and the browser asks as a page (websocket-failed)",
    url: 'ws://127.0.0.1:3306/',
    facts: {
      attempt: { ...failed('websocket'), resource: 'websocket' },
      replies: [reply('http://127.0.0.1', http(400, { excerpt: 'Can "Upgrade" only to "WebSocket".' }))],
    },
    is: 'ruled out',
  },
  {
    name: 'it answers with an error of its own',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(400, { excerpt: 'Bad Request: MongoDB is down' }))] },
    is: 'ruled out',
  },
  {
    name: 'Firefox read the banner, and cannot tell why its TLS failed',
    url,
    facts: { replies: [reply('http://127.0.0.1', mysql), reply('https://127.0.0.1', vagueInFirefox)] },
    is: 'certain',
  },
  {
    name: 'https is asked for, and the port greets in SMTP',
    url: 'https://127.0.0.1:2525/',
    facts: {
      replies: [
        reply('https://127.0.0.1', { kind: 'not-tls' }),
        reply('http://127.0.0.1', { kind: 'not-http', protocol: 'smtp', banner: '220 mail ESMTP' }),
      ],
    },
    is: 'certain',
  },
  {
    name: 'Chromium alone sees bytes that are no HTTP and no TLS',
    url,
    facts: { replies: [reply('http://127.0.0.1', unknown), reply('https://127.0.0.1', { kind: 'not-tls' })] },
    is: 'likely',
  },
  {
    name: 'nothing is known but a text that is no HTTP',
    url,
    facts: { replies: [reply('http://127.0.0.1', { ...unknown, banner: 'hello' })] },
    is: 'likely',
  },
  { name: 'nobody has asked the port', url, facts: {}, is: 'undecided: replies' },
  {
    name: 'Redis speaks TLS, hangs up on HTTP, and a browser does not trust its certificate',
    facts: {
      owners: [owner('127.0.0.1', { program: 'redis-server' })],
      replies: [
        reply('http://127.0.0.1', { kind: 'reset' }),
        reply('https://127.0.0.1', { kind: 'cert-rejected', problem: 'untrusted' }),
      ],
    },
    is: 'likely',
  },
  {
    name: 'a TLS alert is no HTTP either (http-to-https-server)',
    url: 'http://127.0.0.1:8443/',
    facts: {
      replies: [
        reply('http://127.0.0.1', unknown),
        reply('https://127.0.0.1', { kind: 'cert-rejected', problem: 'untrusted' }),
      ],
    },
    is: 'ruled out',
  },
  {
    name: 'it hangs up, on the port where Redis is as a rule',
    url: 'http://127.0.0.1:6379/',
    facts: { replies: [reply('http://127.0.0.1', { kind: 'closed' }), reply('https://127.0.0.1', { kind: 'silent' })] },
    is: 'likely',
  },
  {
    name: 'it hangs up on any other port, as Redis does and a crashing server too (server-drops-connection)',
    url: 'http://127.0.0.1:3000/',
    facts: { replies: [reply('http://127.0.0.1', { kind: 'closed' }), reply('https://127.0.0.1', { kind: 'silent' })] },
    is: 'ruled out',
  },
  {
    name: 'Redis has another port, and hangs up',
    url: 'http://127.0.0.1:3000/',
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'closed' })],
      owners: [owner('127.0.0.1', { program: 'redis-server' })],
    },
    is: 'likely',
  },
  {
    name: 'a web server has the port of Redis, and hangs up (server-drops-connection)',
    url: 'http://127.0.0.1:6379/',
    facts: {
      replies: [reply('http://127.0.0.1', { kind: 'closed' })],
      owners: [owner('127.0.0.1', { program: 'node' })],
    },
    is: 'ruled out',
  },
  { name: 'it answers in HTTP', url, facts: { replies: [reply('http://127.0.0.1', http(404))] }, is: 'ruled out' },
  {
    name: 'it says in HTTP that it wants TLS (http-to-https-server)',
    url,
    facts: { replies: [reply('http://127.0.0.1', nginxWantsTls)] },
    is: 'ruled out',
  },
  {
    name: 'the other address speaks SSH, which this browser does not come to',
    url: 'http://localhost:3000/',
    facts: {
      replies: [reply('http://127.0.0.1', http(200)), reply('http://[::1]', { kind: 'not-http', protocol: 'ssh' })],
    },
    is: 'ruled out',
  },
]);

test('says which protocol, who speaks it, and what to connect with', () => {
  const facts = {
    replies: [reply('http://127.0.0.1', mysql)],
    owners: [owner('127.0.0.1', { ...node, program: 'mysqld' })],
  };
  const { title, why, steps } = wordsOf(nonHttpService, url, facts);
  expect(title).toBe('Port 3306 speaks the MySQL protocol, not HTTP');
  expect(why).toContain('mysqld (process 4711) speaks the MySQL protocol. It replied: “8.0.36 caching_sha2_password”.');
  expect(steps[0]?.text).toContain('MySQL client');
});
