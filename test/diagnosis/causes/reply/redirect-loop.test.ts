import { expect, test } from 'vitest';
import { redirectLoop } from '../../../../diagnosis/causes/reply/redirect-loop.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, failed, http, reply } from '../../evidence.ts';

const [root, login] = ['http://localhost:3000/', 'http://localhost:3000/login?next=s3cret'];
const hop = (from: string, to: string) => ({ from, to, by: 'server', status: 302 }) as const;
const round = [hop(root, login), hop(login, root), hop(root, login)];

describeCause(redirectLoop, [
  {
    name: 'the browser says so, and shows the way',
    facts: { attempt: failed('redirect-loop'), redirects: round },
    is: 'certain',
  },
  { name: 'the browser says so', facts: { attempt: failed('redirect-loop', 'firefox') }, is: 'certain' },
  { name: 'the way goes round, and no more is known', facts: { redirects: round }, is: 'likely' },
  {
    name: 'asked without a browser, the page leads to itself',
    facts: { replies: [reply('http://127.0.0.1', http(302, { location: '/' }))] },
    is: 'likely',
  },
  {
    name: 'asked without a browser, the page leads to another one',
    facts: { replies: [reply('http://127.0.0.1', http(302, { location: '/login' }))] },
    is: 'ruled out',
  },
  {
    name: 'the page leads to itself with a query added',
    facts: { replies: [reply('http://127.0.0.1', http(302, { location: '/?lang=en' }))] },
    is: 'ruled out',
  },
  {
    name: 'the page was asked for with a query, which is left out of the question',
    url: 'http://localhost:3000/?session=1',
    facts: { replies: [reply('http://127.0.0.1', http(302, { location: '/' }))] },
    is: 'ruled out',
  },
  {
    name: 'the page leads to https (app-redirects-to-https)',
    facts: { replies: [reply('http://127.0.0.1', http(301, { location: 'https://localhost:3000/' }))] },
    is: 'ruled out',
  },
  { name: 'the way led to an answer', facts: { attempt: answered(200), redirects: round }, is: 'ruled out' },
  {
    name: 'it went on to a port that refuses',
    facts: { attempt: failed('refused'), redirects: round },
    is: 'ruled out',
  },
  { name: 'nothing is known', facts: {}, is: 'ruled out' },
]);

test('shows the loop, without what may be a secret', () => {
  const { why } = wordsOf(redirectLoop, root, { attempt: failed('redirect-loop'), redirects: round });
  expect(why).toContain('http://localhost:3000/login → http://localhost:3000/ → http://localhost:3000/login');
  expect(why).not.toContain('s3cret');
});

test('speaks of the proxy where http and https send to each other', () => {
  const [plain, secure] = ['http://localhost:3000/', 'https://localhost:3000/'];
  const redirects = [hop(plain, secure), hop(secure, plain)];
  const { steps } = wordsOf(redirectLoop, plain, { attempt: failed('redirect-loop'), redirects });
  expect(steps[0]?.text).toMatch(/X-Forwarded-Proto/);
});
