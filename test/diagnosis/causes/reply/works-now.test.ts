import { expect, test } from 'vitest';
import { worksNow } from '../../../../diagnosis/causes/reply/works-now.ts';
import { diagnose } from '../../../../diagnosis/diagnose.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import {
  answered,
  certificate,
  evidence,
  failed,
  http,
  listeners,
  mongodbTurnsAway,
  nginxWantsTls,
  node,
  owner,
  pending,
  reply,
} from '../../evidence.ts';

const url = 'http://127.0.0.1:3000/';
const page = [reply('http://127.0.0.1', http(200, { title: 'Shop' }))];

describeCause(worksNow, [
  {
    name: 'a page comes, and another listener has the rest of the family (duplicate-listener)',
    url: 'http://localhost:3000/',
    facts: { replies: page, listeners: listeners('0.0.0.0:3000', '127.0.0.1:3000') },
    is: 'likely',
  },
  {
    name: 'of two addresses that are listened on one alone was asked (duplicate-listener)',
    facts: { replies: [reply('http://127.0.0.1', http(200))], listeners: listeners('0.0.0.0:3000', '[::1]:3000') },
    is: 'likely',
  },
  {
    name: 'a page comes, and two projects have an address of the name each (duplicate-listener)',
    url: 'http://localhost:3000/',
    facts: {
      attempt: failed('refused'),
      replies: page,
      owners: [
        owner('127.0.0.1', { ...node, project: 'shop' }),
        owner('::1', { pid: 815, program: 'node', project: 'api' }),
      ],
    },
    is: 'likely',
  },
  {
    name: 'the same of a plain address, which only one of them has',
    url,
    facts: {
      attempt: failed('refused'),
      replies: page,
      owners: [
        owner('127.0.0.1', { ...node, project: 'shop' }),
        owner('::1', { pid: 815, program: 'node', project: 'api' }),
      ],
    },
    is: 'certain',
  },
  {
    name: 'the browser was refused, and a page comes now',
    url,
    facts: { attempt: failed('refused'), replies: page },
    is: 'certain',
  },
  {
    name: 'the browser was hung up on, and "not found" comes now, which another server may say',
    url,
    facts: { attempt: failed('empty'), replies: [reply('http://127.0.0.1', http(404))] },
    is: 'likely',
  },
  { name: 'no browser took part, and a page comes', url, facts: { replies: page }, is: 'certain' },
  {
    name: 'the query is not asked, and the page may fail because of it',
    url: 'http://127.0.0.1:3000/?id=7',
    facts: { attempt: failed('empty'), replies: page },
    is: 'likely',
  },
  { name: 'the browser is still waiting', url, facts: { attempt: pending(), replies: page }, is: 'likely' },
  {
    name: 'the other family of the name hangs up',
    url: 'http://localhost:3000/',
    facts: { attempt: failed('empty'), replies: [...page, reply('http://[::1]', { kind: 'closed' })] },
    is: 'ruled out',
  },
  {
    name: 'the family that Firefox takes first answers, and the other hangs up',
    url: 'http://localhost:3000/',
    facts: { attempt: failed('refused', 'firefox'), replies: [...page, reply('http://[::1]', { kind: 'closed' })] },
    is: 'likely',
  },
  {
    name: 'it redirects, and nobody knows what comes there (redirect-loop, app-redirects-to-https)',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(302, { location: 'https://127.0.0.1:3000/' }))] },
    is: 'likely',
  },
  {
    name: 'it is forbidden (access-rule-rejects, airplay-receiver)',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(403))] },
    is: 'likely',
  },
  {
    name: 'Portside takes any certificate, and the browser may not (cert-untrusted)',
    url: 'https://127.0.0.1:3000/',
    facts: { replies: [reply('https://127.0.0.1', http(200))], certificate: certificate() },
    is: 'likely',
  },
  {
    name: 'Chromium takes 0.0.0.0 for 127.0.0.1, where a page comes now',
    url: 'http://0.0.0.0:3000/',
    facts: { attempt: failed('refused'), replies: page },
    is: 'certain',
  },
  {
    name: 'a part of the page came, and the rest is on its way',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(200, { unfinished: 'open' }))] },
    is: 'likely',
  },
  {
    name: 'it is longer than Portside reads, and may break off (invalid-response)',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(200, { unfinished: 'long' }))] },
    is: 'likely',
  },
  {
    name: 'the head came, and then nothing (server-hung)',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(200, { unfinished: 'stalled' }))] },
    is: 'ruled out',
  },
  {
    name: 'the page leads to itself (redirect-loop)',
    url: 'http://127.0.0.1:3000/cart',
    facts: { replies: [reply('http://127.0.0.1', http(302, { location: '/cart' }))] },
    is: 'ruled out',
  },
  {
    name: 'followed, the redirects come back to where they were (redirect-loop)',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', http(302, { location: '/a' }))],
      redirects: [
        { from: url, to: `${url}a`, by: 'server' },
        { from: `${url}a`, to: url, by: 'server' },
      ],
    },
    is: 'ruled out',
  },
  {
    name: 'it asks for a password (asks-for-password)',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(401, { headers: { 'www-authenticate': 'Basic realm="x"' } }))] },
    is: 'ruled out',
  },
  {
    name: 'a 401 for which browsers ask nothing is a page like another',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(401, { headers: { 'www-authenticate': 'Bearer' } }))] },
    is: 'likely',
  },
  {
    name: 'a page comes, and nobody listens on the port (rule-takes-port)',
    url,
    facts: { replies: page, listeners: [{ address: '0.0.0.0', port: 22 }] },
    is: 'likely',
  },
  {
    name: 'a page comes from a container whose engine has no proxy',
    url,
    facts: {
      replies: page,
      listeners: [],
      containers: [
        { engine: 'docker', name: 'shop', state: 'running', published: [{ hostPort: 3000, containerPort: 80 }] },
      ],
    },
    is: 'certain',
  },
  {
    name: 'a page comes, and the program on the port is halted (server-suspended)',
    url,
    facts: { replies: page, owners: [owner('127.0.0.1', { ...node, state: 'stopped' })] },
    is: 'likely',
  },
  {
    name: 'a page comes, and the program has no file left for the next one (server-hung)',
    url,
    facts: { replies: page, owners: [owner('127.0.0.1', { ...node, files: { open: 64, limit: 64 } })] },
    is: 'likely',
  },
  {
    name: 'one address says that there is no such page, the other has it',
    url: 'http://localhost:3000/',
    facts: { replies: [reply('http://127.0.0.1', http(404)), reply('http://[::1]', http(200))] },
    is: 'likely',
  },
  {
    name: 'the issuer of the certificate is unknown here (cert-untrusted)',
    url: 'https://127.0.0.1:3000/',
    facts: { replies: [reply('https://127.0.0.1', http(200))], certificate: certificate({ knownIssuer: false }) },
    is: 'ruled out',
  },
  {
    name: 'nobody noted when the browser was refused, so it may be so still (ipv4-only-listener)',
    url,
    facts: { attempt: { outcome: 'failed', failure: 'refused' }, replies: page },
    is: 'likely',
  },
  {
    name: 'the system knows no address of the name, and Portside asked past it (hosts-file-broken)',
    url: 'http://localhost:3000/',
    facts: { replies: page, resolution: { name: 'localhost', addresses: [] } },
    is: 'likely',
  },
  {
    name: 'the name leads to the address that answers',
    url: 'http://localhost:3000/',
    facts: { replies: page, resolution: { name: 'localhost', addresses: ['::1', '127.0.0.1'] } },
    is: 'certain',
  },
  {
    name: 'the other family of the name is forbidden (access-rule-rejects)',
    url: 'http://localhost:3000/',
    facts: { replies: [...page, reply('http://[::1]', http(403))] },
    is: 'likely',
  },
  {
    name: 'something filters what the browser asks for (blocked-by-extension)',
    url,
    facts: { replies: page, software: [{ name: 'uBlock Origin', kind: 'content-blocker', active: true }] },
    is: 'likely',
  },
  {
    name: 'it answers that it is a database (non-http-service)',
    url,
    facts: { replies: [reply('http://127.0.0.1', mongodbTurnsAway)] },
    is: 'ruled out',
  },
  { name: 'nobody has asked the port', url, facts: { attempt: failed('refused') }, is: 'undecided: replies' },
  {
    name: 'Firefox never opens 0.0.0.0 (wildcard-address)',
    url: 'http://0.0.0.0:3000/',
    facts: { attempt: failed('refused', 'firefox'), replies: page },
    is: 'ruled out',
  },
  {
    name: 'the certificate has a fault (cert-untrusted)',
    url: 'https://127.0.0.1:3000/',
    facts: { replies: [reply('https://127.0.0.1', http(200))], certificate: certificate({ selfSigned: true }) },
    is: 'ruled out',
  },
  {
    name: 'the browser blocks the port, whatever answers there (unsafe-port)',
    url,
    facts: { attempt: failed('unsafe-port') },
    is: 'ruled out',
  },
  {
    name: 'the browser rejects the certificate, whatever answers there',
    url: 'https://127.0.0.1:3000/',
    facts: { attempt: failed('cert-name') },
    is: 'ruled out',
  },
  { name: 'the page was answered', url, facts: { attempt: answered(403) }, is: 'ruled out' },
  {
    name: 'it answers that it has failed (upstream-down, server-error)',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(502))] },
    is: 'ruled out',
  },
  {
    name: 'it answers that it wants TLS (http-to-https-server)',
    url,
    facts: { replies: [reply('http://127.0.0.1', nginxWantsTls)] },
    is: 'ruled out',
  },
  {
    name: 'it still hangs up (server-drops-connection)',
    url,
    facts: { attempt: failed('reset'), replies: [reply('http://127.0.0.1', { kind: 'reset' })] },
    is: 'ruled out',
  },
  {
    name: 'the browser asks a proxy, and Portside does not (proxy-takes-loopback)',
    url,
    facts: {
      attempt: { ...failed('reset', 'firefox'), proxy: 'http://127.0.0.1:8080' },
      replies: [reply('http://127.0.0.1', http(200))],
    },
    is: 'likely',
  },
  {
    name: 'the system may keep only the browser out (os-denies-browser)',
    url,
    facts: { attempt: failed('unreachable'), replies: [reply('http://127.0.0.1', http(200))] },
    is: 'likely',
  },
]);

test('says what was asked, which is the path and nothing more', () => {
  const { why, steps } = wordsOf(worksNow, 'http://127.0.0.1:3000/cart?token=secret#total', { replies: page });
  expect(why).toBe('Portside requested /cart again, and the server returned HTTP 200.');
  expect(steps[0]?.open).toBe('http://127.0.0.1:3000/cart');
});

test('a slow answer is called slow', () => {
  const slow = page.map((row) => ({ ...row, elapsedMs: 2_340 }));
  expect(wordsOf(worksNow, url, { replies: slow }).title).toBe('Port 3000 is answering now, but slowly (after 2.3 s)');
  expect(wordsOf(worksNow, url, { replies: page }).title).toBe('Port 3000 is answering now');
});

test.each([
  [
    'and localhost has a listener of its own (duplicate-listener)',
    listeners('0.0.0.0:3000', '127.0.0.1:3000'),
    'likely',
  ],
  ['which one listener has all of', listeners('0.0.0.0:3000'), 'certain'],
])("a page comes at an address of this computer's network, %s", (_, bound, certainty) => {
  const facts = { replies: [reply('http://192.168.1.7', http(200))], listeners: bound };
  const { findings } = diagnose(evidence('http://192.168.1.7:3000/', facts));
  expect(findings.find(({ cause }) => cause === 'works-now')?.certainty).toBe(certainty);
});

test.each([
  [404, 'http://127.0.0.1:3000/docs', 'The server on port 3000 has no page at /docs', 'http://127.0.0.1:3000/'],
  [404, 'http://127.0.0.1:3000/', 'The server on port 3000 has no page at /', undefined],
  [403, 'http://127.0.0.1:3000/', 'The server on port 3000 denies access to /', undefined],
  [400, 'http://127.0.0.1:3000/', 'Port 3000 is answering now', 'http://127.0.0.1:3000/'],
  [
    404,
    `http://127.0.0.1:3000/${'a'.repeat(90)}`,
    'The server on port 3000 has no such page',
    'http://127.0.0.1:3000/',
  ],
])('a %i without a browser is told as what it is: %s', (status, asked, title, start) => {
  const told = wordsOf(worksNow, asked, { replies: [reply('http://127.0.0.1', http(status))] });
  expect(told.title).toBe(title);
  expect(told.steps[0]?.open).toBe(start);
});

test('"not found" after a failure is an answer, as far as the failure goes', () => {
  const facts = { attempt: failed('refused'), replies: [reply('http://127.0.0.1', http(404))] };
  expect(wordsOf(worksNow, url, facts).title).toBe('Port 3000 is answering now');
});

test.each([
  ['http://shop.dev:3000/', 'likely', 'every browser opens over HTTPS (hsts-preloaded-name)'],
  ['http://shop.test:3000/', 'certain', 'no list has'],
])('a page of %s comes in plain HTTP, and is %s to work: a name that %s', (named, certainty) => {
  const { hostname: name } = new URL(named);
  const { findings } = diagnose(evidence(named, { replies: page, resolution: { name, addresses: ['127.0.0.1'] } }));
  expect(findings.find(({ cause }) => cause === 'works-now')?.certainty).toBe(certainty);
});
