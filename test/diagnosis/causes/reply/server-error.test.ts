import { expect, test } from 'vitest';
import { serverError } from '../../../../diagnosis/causes/reply/server-error.ts';
import type { Upstreams } from '../../../../evidence/port/upstreams.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, failed, http, node, owner, pending, reply, vite } from '../../evidence.ts';

const owners = [owner('127.0.0.1', node)];
const traceback =
  'Traceback (most recent call last): File "app.py", line 7, in till ZeroDivisionError: division by zero';

function answers(status: number, excerpt?: string) {
  return [reply('http://127.0.0.1', http(status, excerpt ? { excerpt } : {}))];
}

function upstream(result: Upstreams[number]['result'], status?: number): Upstreams[number] {
  return { url: 'http://127.0.0.1:9000', result, namedBy: 'nginx.conf', ...(status && { status }) };
}

describeCause(serverError, [
  {
    name: 'its words are that another server refused (upstream-down)',
    facts: {
      attempt: answered(500),
      replies: answers(500, 'requests.exceptions.ConnectionError: [Errno 111] Connection refused'),
      owners,
    },
    is: 'likely',
  },
  {
    name: 'its words are that it takes no HTTP/1 (non-http-service)',
    facts: { attempt: answered(500), replies: answers(500, 'gRPC requires HTTP/2'), owners },
    is: 'ruled out',
  },
  {
    name: 'its words are that its own call by gRPC failed',
    facts: { attempt: answered(500), replies: answers(500, 'gRPC error: 13 INTERNAL: till is empty'), owners },
    is: 'certain',
  },
  {
    name: 'no browser took part, and "not found" comes without a page',
    url: 'http://127.0.0.1:3000/',
    facts: { replies: [reply('http://127.0.0.1', http(404, { isEmpty: true }))] },
    is: 'likely',
  },
  {
    name: '"not found" with a page of its own (works-now)',
    url: 'http://127.0.0.1:3000/',
    facts: { replies: [reply('http://127.0.0.1', http(404, { excerpt: 'No such page' }))] },
    is: 'ruled out',
  },
  {
    name: 'a password is asked for, without a page (asks-for-password)',
    url: 'http://127.0.0.1:3000/',
    facts: {
      replies: [reply('http://127.0.0.1', http(401, { isEmpty: true, headers: { 'www-authenticate': 'Basic' } }))],
    },
    is: 'ruled out',
  },
  {
    name: 'it asks for a password as only proxies may',
    url: 'http://127.0.0.1:3000/',
    facts: { replies: [reply('http://127.0.0.1', http(407))] },
    is: 'likely',
  },
  {
    name: 'a number beyond all statuses, whose page browsers show (works-now)',
    url: 'http://127.0.0.1:3000/',
    facts: { replies: [reply('http://127.0.0.1', http(999))] },
    is: 'ruled out',
  },
  {
    name: 'Vite says that a dependency is outdated',
    url: 'http://localhost:5173/node_modules/.vite/deps/react.js?v=1a2b3c4d',
    facts: { attempt: answered(504), owners: [owner('::1', { ...node, framework: 'vite' })] },
    is: 'certain',
  },
  {
    name: 'a server that nobody can see says so of a dependency',
    url: 'http://localhost:5173/node_modules/.vite/deps/react.js?v=1a2b3c4d',
    facts: { attempt: answered(504) },
    is: 'likely',
  },
  {
    name: 'the program shows its own error',
    facts: { attempt: answered(500), replies: answers(500, traceback), owners },
    is: 'certain',
  },
  { name: 'the same, and no browser took part', facts: { replies: answers(500, traceback), owners }, is: 'certain' },
  {
    name: 'it does not know the method',
    facts: { attempt: answered(501), replies: answers(501, 'Unsupported method'), owners },
    is: 'certain',
  },
  {
    name: 'the page says no more than its number',
    facts: { attempt: answered(500), replies: answers(500, 'Internal Server Error'), owners },
    is: 'likely',
  },
  {
    name: 'the page is empty, as that of a proxy',
    facts: { attempt: failed('error-reply'), exchange: { status: 500 }, replies: answers(500), owners },
    is: 'likely',
  },
  {
    name: 'the page tells of another server',
    facts: { attempt: answered(500), replies: answers(500, 'Proxy error: Could not proxy request'), owners },
    is: 'likely',
  },
  {
    name: 'nobody sees whose page it is',
    facts: { attempt: answered(500), replies: answers(500, traceback) },
    is: 'likely',
  },
  {
    name: 'nginx may show the error of another',
    facts: { attempt: answered(500), replies: answers(500, traceback), owners: [owner('::', { program: 'nginx' })] },
    is: 'likely',
  },
  { name: 'all that is known is 500', facts: { attempt: answered(500) }, is: 'likely' },
  {
    name: 'the page works without cookies and query',
    facts: { attempt: answered(500), replies: answers(200), owners },
    is: 'likely',
  },
  {
    name: 'the program came up meanwhile, and fails',
    facts: { attempt: failed('refused'), replies: answers(500) },
    is: 'likely',
  },
  { name: 'it has not answered the browser yet', facts: { attempt: pending(), replies: answers(500) }, is: 'likely' },
  {
    name: 'a gateway of which nothing is known (upstream-down goes first)',
    facts: { attempt: answered(502), replies: answers(502), upstreams: [] },
    is: 'likely',
  },
  {
    name: 'it has too much to do',
    facts: { attempt: answered(503), replies: answers(503, 'Busy'), owners },
    is: 'likely',
  },
  {
    name: 'the server behind it fails',
    facts: { attempt: answered(500), replies: answers(500, traceback), owners, upstreams: [upstream('accepted', 500)] },
    is: 'likely',
  },
  {
    name: 'the server behind it does not answer (upstream-down)',
    facts: { attempt: answered(502), replies: answers(502), upstreams: [upstream('refused')] },
    is: 'ruled out',
  },
  { name: 'the page is not there', facts: { attempt: answered(404), replies: answers(404) }, is: 'ruled out' },
  { name: 'the browser got its page', facts: { attempt: answered(200), replies: answers(500) }, is: 'ruled out' },
  { name: 'it is refused (nothing-listening)', facts: { attempt: failed('refused'), replies: [] }, is: 'ruled out' },
  {
    name: 'the browser stops at the certificate (cert-untrusted)',
    facts: { attempt: failed('cert-untrusted'), replies: answers(500) },
    is: 'ruled out',
  },
  { name: 'nothing is known', facts: {}, is: 'ruled out' },
]);

test('says that it was reached, by whom, and where to read on', () => {
  const process = { ...vite, startCommand: 'npm run dev' };
  const facts = { attempt: answered(500), replies: answers(500, traceback), owners: [owner('127.0.0.1', process)] };
  const { title, why, steps } = wordsOf(serverError, 'http://localhost:3000/', facts);
  expect(title).toBe('The server on port 3000 (Vite) returned an error: 500 Internal Server Error');
  expect(why).toContain('The request reached Vite (node, process 4711) from ~/code/shop');
  expect(why).toContain('ZeroDivisionError');
  expect(steps[0]?.text).toContain('in the terminal where npm run dev is running');
});

test('names the server behind it that fails', () => {
  const facts = { attempt: answered(500), replies: answers(500), upstreams: [upstream('accepted', 500)] };
  expect(wordsOf(serverError, 'http://localhost:3000/', facts).why).toContain(
    'the server behind it, http://127.0.0.1:9000.',
  );
});
