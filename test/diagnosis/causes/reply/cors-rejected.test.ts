import { expect, test } from 'vitest';
import { corsRejected } from '../../../../diagnosis/causes/reply/cors-rejected.ts';
import { allows, exchanged, failedCall, page } from '../../calls.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, failed, http, owner, reply } from '../../evidence.ts';

const api = 'http://127.0.0.1:8000/items';
const denied = failedCall('cors');

describeCause(corsRejected, [
  {
    name: 'the call of a page is answered 403, and nothing allows the page',
    url: api,
    facts: {
      attempt: { ...answered(403), method: 'GET', resource: 'fetch', from: page },
      exchange: { origin: page, mode: 'cors', status: 403, headers: {} },
    },
    is: 'likely',
  },
  {
    name: 'the call of a page is answered 403, and the page is allowed to read it',
    url: api,
    facts: {
      attempt: { ...answered(403), method: 'GET', resource: 'fetch', from: page },
      exchange: { origin: page, mode: 'cors', status: 403, headers: allows(page) },
    },
    is: 'ruled out',
  },
  {
    name: 'a call that nobody says the page of is answered 403, and Portside gets an answer',
    url: api,
    facts: { attempt: { ...answered(403), resource: 'fetch' }, replies: [reply('http://127.0.0.1', http(200))] },
    is: 'likely',
  },
  {
    name: 'what was to be changed is answered 403, as without a token (server-error)',
    url: api,
    facts: {
      attempt: { ...answered(403), resource: 'fetch', method: 'POST' },
      replies: [reply('http://127.0.0.1', http(200))],
    },
    is: 'ruled out',
  },
  {
    name: 'Ollama answers 403 to whatever comes from an origin that it does not know',
    url: api,
    facts: {
      attempt: { ...answered(403), resource: 'fetch', method: 'POST' },
      replies: [reply('http://127.0.0.1', http(200))],
      owners: [owner('127.0.0.1', { program: 'ollama' })],
    },
    is: 'likely',
  },
  {
    name: 'the same, and Portside is turned away too (access-rule-rejects)',
    url: api,
    facts: { attempt: { ...answered(403), resource: 'fetch' }, replies: [reply('http://127.0.0.1', http(403))] },
    is: 'ruled out',
  },
  {
    name: 'a page is answered 403, and Portside gets an answer (access-rule-rejects)',
    url: api,
    facts: { attempt: answered(403), replies: [reply('http://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
  {
    name: 'the call of a page is answered 404 (server-error)',
    url: api,
    facts: { attempt: { ...answered(404), method: 'GET', resource: 'fetch', from: page } },
    is: 'ruled out',
  },
  {
    name: 'a page is forbidden (access-rule-rejects)',
    url: api,
    facts: { attempt: answered(403) },
    is: 'ruled out',
  },
  {
    name: 'the reply has no header that allows it',
    url: api,
    facts: { attempt: denied, exchange: exchanged({}) },
    is: 'certain',
  },
  {
    name: 'the browser reports a mere failure, and the header is missing',
    url: api,
    facts: { attempt: failedCall('other'), exchange: exchanged({}) },
    is: 'certain',
  },
  {
    name: 'every page is allowed, and the call carries cookies',
    url: api,
    facts: { attempt: denied, exchange: exchanged(allows('*'), { withCredentials: true, status: 500 }) },
    is: 'certain',
  },
  {
    name: 'every page is allowed, and the browser denies it all the same: the call would carry cookies, and has none',
    url: api,
    facts: { attempt: denied, exchange: exchanged(allows('*')) },
    is: 'likely',
  },
  {
    name: 'the page is allowed, and its cookies are not',
    url: api,
    facts: { attempt: denied, exchange: exchanged(allows(page), { withCredentials: true }) },
    is: 'certain',
  },
  {
    name: 'two parts of the server set the header',
    url: api,
    facts: { attempt: denied, exchange: exchanged(allows(`${page}, *`)) },
    is: 'certain',
  },
  {
    name: 'OPTIONS is answered 405',
    url: api,
    facts: { attempt: denied, exchange: { origin: page, preflight: { status: 405, headers: {} } } },
    is: 'certain',
  },
  {
    name: 'OPTIONS is answered without a header that allows the page',
    url: api,
    facts: { attempt: denied, exchange: { origin: page, preflight: { status: 204, headers: {} } } },
    is: 'certain',
  },
  {
    name: 'OPTIONS is answered without the method',
    url: api,
    facts: {
      attempt: { ...denied, method: 'DELETE' },
      exchange: { origin: page, preflight: { status: 204, headers: allows(page), method: 'DELETE' } },
    },
    is: 'certain',
  },
  {
    name: 'OPTIONS is answered without a header the call sends',
    url: api,
    facts: {
      attempt: { ...denied, method: 'POST' },
      exchange: {
        origin: page,
        preflight: { status: 204, headers: allows(page), method: 'POST', asksForHeaders: ['content-type'] },
      },
    },
    is: 'certain',
  },
  {
    name: 'any header is allowed, which leaves out the one that carries a login',
    url: api,
    facts: {
      attempt: denied,
      exchange: {
        origin: page,
        preflight: {
          status: 200,
          headers: { ...allows(page), 'access-control-allow-headers': '*' },
          asksForHeaders: ['authorization'],
        },
      },
    },
    is: 'certain',
  },
  {
    name: 'nothing is said of private networks, and the browser asked',
    url: api,
    facts: {
      attempt: { ...denied, from: 'https://example.test' },
      exchange: {
        origin: 'https://example.test',
        preflight: { status: 204, headers: allows('*'), asksForPrivateNetwork: true },
      },
    },
    is: 'certain',
  },
  { name: 'the browser says so, and the headers are not known', url: api, facts: { attempt: denied }, is: 'likely' },
  {
    name: 'the browser says so, and neither page nor headers are known',
    url: api,
    facts: { attempt: failed('cors') },
    is: 'likely',
  },
  {
    name: 'Firefox reports an answer, which the page was asked for in mode cors and may not read',
    url: api,
    facts: { attempt: { ...answered(200, 'firefox'), resource: 'fetch', from: page }, exchange: exchanged({}) },
    is: 'certain',
  },
  {
    name: 'an answer without the header, and how the page asked is not known',
    url: api,
    facts: {
      attempt: { ...answered(200, 'firefox'), resource: 'fetch', from: page },
      exchange: { origin: page, status: 200, headers: {} },
    },
    is: 'likely',
  },
  {
    name: 'the header is missing on an error page, which may be the real fault',
    url: api,
    facts: { attempt: denied, exchange: exchanged({}, { status: 500 }) },
    is: 'likely',
  },
  {
    name: 'the header is missing on what a proxy says that finds nobody behind it',
    url: api,
    facts: { attempt: denied, exchange: exchanged({}, { status: 502 }) },
    is: 'ruled out',
  },
  {
    name: 'the header is missing on a page for people: it may be another server that answers',
    url: api,
    facts: { attempt: denied, exchange: exchanged({ 'content-type': 'text/html; charset=utf-8' }) },
    is: 'likely',
  },
  {
    name: 'the header is missing, and no status is known',
    url: api,
    facts: { attempt: denied, exchange: { origin: page, headers: {} } },
    is: 'likely',
  },
  {
    name: 'OPTIONS is answered 404, as by a server that knows no such path',
    url: api,
    facts: { attempt: denied, exchange: { origin: page, preflight: { status: 404, headers: {} } } },
    is: 'likely',
  },
  {
    name: 'a page opened from a file',
    url: api,
    facts: { attempt: { ...denied, from: 'null' }, exchange: exchanged({}, { origin: 'null' }) },
    is: 'certain',
  },
  {
    name: 'a page elsewhere was answered without the header: it was let through',
    url: api,
    facts: {
      attempt: failedCall('other', { from: 'https://example.test' }),
      exchange: exchanged({}, { origin: 'https://example.test' }),
    },
    is: 'certain',
  },
  {
    name: 'another origin is allowed, which has a cause of its own',
    url: api,
    facts: { attempt: denied, exchange: exchanged(allows('http://localhost:5173')) },
    is: 'ruled out',
  },
  {
    name: 'a 404 that the page may read',
    url: api,
    facts: {
      attempt: { ...answered(404), resource: 'fetch', from: page },
      exchange: exchanged(allows('*'), { status: 404 }),
    },
    is: 'ruled out',
  },
  {
    name: 'a call that wants no answer to read',
    url: api,
    facts: {
      attempt: { ...answered(200, 'firefox'), resource: 'fetch', from: page },
      exchange: exchanged({}, { mode: 'no-cors' }),
    },
    is: 'ruled out',
  },
  {
    name: 'a call of the page to its own server',
    url: api,
    facts: {
      attempt: { ...answered(200), resource: 'fetch', from: 'http://127.0.0.1:8000' },
      exchange: { status: 200, headers: {} },
    },
    is: 'ruled out',
  },
  {
    name: 'the port refuses, so the question ahead failed as well',
    url: api,
    facts: {
      attempt: failedCall('refused'),
      connect: bothRefuse,
      exchange: { origin: page, preflight: { failed: true } },
    },
    is: 'ruled out',
  },
  {
    name: 'a page of its own, whose headers allow nobody',
    url: api,
    facts: { attempt: failed('other'), connect: connect({ '127.0.0.1': 'accepted' }) },
    is: 'ruled out',
  },
  {
    name: 'a web socket, which CORS does not concern',
    url: 'ws://127.0.0.1:8000/',
    facts: { attempt: failedCall('other', { resource: 'websocket' }), exchange: exchanged({}) },
    is: 'ruled out',
  },
  { name: 'nothing is known', facts: {}, is: 'undecided: attempt' },
]);

test('the title names what is wrong', () => {
  const title = (exchange: ReturnType<typeof exchanged>) =>
    wordsOf(corsRejected, api, { attempt: denied, exchange }).title;
  expect(title(exchanged({}))).toBe("Port 8000 answers, but doesn't allow this page to read the reply");
  expect(title(exchanged(allows('*'), { withCredentials: true }))).toMatch(/calls with cookies$/);
});
