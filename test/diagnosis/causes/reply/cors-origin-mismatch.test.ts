import { expect, test } from 'vitest';
import { corsOriginMismatch } from '../../../../diagnosis/causes/reply/cors-origin-mismatch.ts';
import { diagnose } from '../../../../diagnosis/diagnose.ts';
import { allows, exchanged, failedCall, page } from '../../calls.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, evidence } from '../../evidence.ts';

const api = 'http://127.0.0.1:8000/items';
const denied = failedCall('cors');

describeCause(corsOriginMismatch, [
  {
    name: 'the server forbids the page of another name, without a word of why',
    url: 'http://localhost:8000/items',
    facts: { attempt: denied, exchange: { ...exchanged({}), status: 403 } },
    is: 'likely',
  },
  {
    name: 'the server allows nobody to read, and answers (cors-rejected)',
    url: 'http://localhost:8000/items',
    facts: { attempt: denied, exchange: { ...exchanged({}), status: 200 } },
    is: 'ruled out',
  },
  {
    name: 'localhost is allowed, and the page is 127.0.0.1',
    url: api,
    facts: { attempt: denied, exchange: exchanged(allows('http://localhost:5173')) },
    is: 'certain',
  },
  {
    name: 'another port is allowed, as when the dev server has moved on',
    url: api,
    facts: { attempt: failedCall('other'), exchange: exchanged(allows('http://127.0.0.1:5172')) },
    is: 'certain',
  },
  {
    name: 'the page is allowed with https',
    url: api,
    facts: { attempt: denied, exchange: exchanged(allows('https://127.0.0.1:5173')) },
    is: 'certain',
  },
  {
    name: 'only the site in production is allowed',
    url: api,
    facts: {
      attempt: denied,
      exchange: exchanged(allows('https://a-rather-long-name-of-a-shop.with-a-long-domain.example.test')),
    },
    is: 'certain',
  },
  {
    name: 'the question ahead names another origin',
    url: api,
    facts: {
      attempt: denied,
      exchange: { origin: page, preflight: { status: 204, headers: allows('http://localhost:5173') } },
    },
    is: 'certain',
  },
  {
    name: 'Firefox, which reports an answer',
    url: api,
    facts: {
      attempt: { ...answered(200, 'firefox'), resource: 'fetch', from: page },
      exchange: exchanged(allows('http://localhost:5173')),
    },
    is: 'certain',
  },
  {
    name: 'headers and page are all that is known',
    url: api,
    facts: { exchange: { origin: page, headers: allows('http://localhost:5173') } },
    is: 'likely',
  },
  {
    name: 'no header is known, and page and server go by two names of this computer',
    url: 'http://localhost:8000/items',
    facts: { attempt: denied },
    is: 'likely',
  },
  {
    name: 'nobody is allowed, and the page calls its own server by another name',
    url: 'http://localhost:5173/items',
    facts: { attempt: denied, exchange: exchanged({}) },
    is: 'likely',
  },
  {
    name: 'nobody is allowed by a server that has rules, and it goes by another name of this computer',
    url: 'http://localhost:8000/items',
    facts: {
      attempt: denied,
      exchange: { origin: page, preflight: { status: 204, headers: { 'access-control-allow-methods': 'GET,POST' } } },
    },
    is: 'likely',
  },
  {
    name: 'nobody is allowed by a server without rules, which goes by another name of this computer',
    url: 'http://localhost:8000/items',
    facts: { attempt: denied, exchange: exchanged({}) },
    is: 'ruled out',
  },
  {
    name: 'nobody is allowed by a server that has rules, under the name of the page',
    url: api,
    facts: { attempt: denied, exchange: exchanged({ 'access-control-allow-credentials': 'true' }) },
    is: 'ruled out',
  },
  {
    name: 'the page calls its own server by another name, and all are allowed, but not with cookies',
    url: 'http://localhost:5173/items',
    facts: { attempt: denied, exchange: exchanged(allows('*'), { withCredentials: true }) },
    is: 'likely',
  },
  {
    name: 'no header is known, and a page from elsewhere calls',
    url: api,
    facts: { attempt: failedCall('cors', { from: 'https://example.test' }) },
    is: 'ruled out',
  },
  {
    name: 'the page is allowed',
    url: api,
    facts: { attempt: failedCall('other'), exchange: exchanged(allows(page)) },
    is: 'ruled out',
  },
  { name: 'nobody is allowed', url: api, facts: { attempt: denied, exchange: exchanged({}) }, is: 'ruled out' },
  { name: 'the headers are not known', url: api, facts: { attempt: denied }, is: 'ruled out' },
  {
    name: 'the question ahead is answered 405, whatever its headers say',
    url: api,
    facts: {
      attempt: denied,
      exchange: { origin: page, preflight: { status: 405, headers: allows('http://localhost:5173') } },
    },
    is: 'ruled out',
  },
]);

test('a page that calls its own server by another name is told so first', () => {
  const exchange = exchanged({});
  const said = diagnose(evidence('http://localhost:5173/items', { attempt: denied, exchange }));
  expect(said.findings.map(({ cause }) => cause).slice(0, 2)).toEqual(['cors-origin-mismatch', 'cors-rejected']);
  const { steps } = wordsOf(corsOriginMismatch, 'http://localhost:5173/items', { attempt: denied, exchange });
  expect(steps[0]?.text).toContain('Open the page at `http://localhost:5173`');
});

test('both addresses are named, and the one to open', () => {
  const exchange = exchanged(allows('http://localhost:5173'));
  const { title, why, steps } = wordsOf(corsOriginMismatch, api, { attempt: denied, exchange });
  expect(title).toBe('Port 8000 allows pages from localhost:5173, but this page is on 127.0.0.1:5173');
  expect(why).toContain('127.0.0.1 and localhost are the same computer');
  expect(steps[0]?.text).toContain('`http://localhost:5173`');
});
