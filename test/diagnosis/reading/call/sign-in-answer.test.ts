import { expect, test } from 'vitest';
import { signInAnswer } from '../../../../diagnosis/reading/call/sign-in-answer.ts';
import { parseNamedTarget } from '../../../../evidence/address/target.ts';
import type { Facts } from '../../../../evidence/index.ts';
import { failed } from '../../evidence.ts';

type Seen = Partial<Pick<Facts, 'attempt' | 'redirects' | 'exchange'>>;

const fromSite: Seen = { exchange: { site: 'cross-site' } };
const typed: Seen = { exchange: { site: 'none' } };

function answerIn(url: string, seen: Seen) {
  const target = parseNamedTarget(url);
  if (!target) throw new Error(`${url} is no address`);
  return signInAnswer({ target, ...seen });
}

test.for<[address: string, kind: string, seen?: Seen]>([
  ['http://localhost:1455/auth/callback?code=c&state=s', 'code'],
  ['http://localhost:1455/auth/callback?code=%E2%80%A6&state=%E2%80%A6', 'code', typed],
  ['http://127.0.0.1:41233/callback?state=s&code=c', 'code'],
  ['http://localhost:8085/?state=s&code=c&scope=email', 'code'],
  ['http://127.0.0.1:53682/?state=s&code=c', 'code'],
  ['http://localhost:8400/?code=c&state=s&session_state=x', 'code'],
  ['http://localhost:8000/?code=c&state=s', 'code', fromSite],
  ['http://localhost:8000/?code=c&state=s', 'code', { attempt: { ...failed('refused'), from: 'https://id.test' } }],
  [
    'http://localhost:8000/?code=c&state=s',
    'code',
    { redirects: [{ from: 'https://id.test/go', to: 'http://localhost:8000/', by: 'server' }] },
  ],
  ['http://localhost:10000/login?code=c&state=s', 'code'],
  ['http://localhost:5001/signin-oidc?code=c&state=s', 'code'],
  ['http://localhost:3000/api/auth/callback/github?code=c', 'code', fromSite],
  ['http://localhost:3000/api/auth/callback/github?code=c', 'code'],
  ['http://127.0.0.1:19876/mcp/oauth/callback?code=c', 'code'],
  ['http://localhost:41234/callback?code=c', 'code'],
  ['http://localhost:43917/?code=c', 'code', fromSite],
  ['http://localhost:1455/auth/callback?error=e&error_description=d&state=s', 'refusal'],
  ['http://localhost:9876/?oauth_token=t&oauth_verifier=v', 'code'],
  ['http://localhost:9876/?SAMLResponse=r&RelayState=s', 'token'],
  ['http://localhost:9876/callback?token=t', 'token'],
  ['http://localhost:9876/callback#access_token=t&token_type=bearer', 'token'],
  ['http://localhost:9876/#id_token=t&state=s', 'token', fromSite],
  ['http://127.0.0.1:19876/mcp/oauth/callback', 'address', fromSite],
])('%s is the answer to a sign-in: %s', ([url, kind, seen = {}]) => {
  expect(answerIn(url, seen)?.kind).toBe(kind);
});

test.for<[address: string, why: string, seen?: Seen]>([
  ['http://localhost:3000/error?code=404', 'the code of an error', fromSite],
  ['http://localhost:3000/errors?code=404&error=x', 'the code of an error'],
  ['http://localhost:43917/?code=c', 'nobody knows where from', typed],
  ['http://localhost:3000/webhooks/callback?code=c', 'a callback that says nothing of signing in'],
  ['http://localhost:3000/login?code=c', 'a code that a person got by mail'],
  ['http://localhost:3000/lessons/callback?code=c', 'words that only hold one'],
  ['http://localhost:3000/processor/callback?code=c', 'a payment'],
  ['http://localhost:3000/authors/callback?code=c', 'words that only begin like one'],
  ['http://localhost:3000/orders?state=open&page=2', 'a filter', fromSite],
  ['http://localhost:3000/checkout?code=SAVE10', 'a discount', fromSite],
  ['http://localhost:3000/checkout?code=SAVE10&state=CA', 'a discount and where to send it'],
  ['http://localhost:3000/?code=SAVE10&state=open', 'a discount and a filter', typed],
  ['http://localhost:3000/lesson/processor?code=x&state=y', 'words that only begin like one'],
  ['http://localhost:3000/callback', 'a page that rings back', typed],
  ['http://localhost:3000/callback?name=Ada', 'a page that rings back'],
  ['http://localhost:8888/lab?token=t', 'a notebook'],
  ['http://localhost:8888/?token=t', 'a notebook', fromSite],
  ['http://localhost:3000/verify?token=t', 'a link in a mail', fromSite],
  ['http://localhost:3000/paypal/callback?token=t&PayerID=p', 'a payment', fromSite],
  ['http://localhost:3000/#/orders?state=open', 'a route of an app'],
  [
    'http://localhost:3000/callback?code=c&state=s',
    'an app that goes on by itself',
    { exchange: { site: 'same-origin' } },
  ],
  [
    'http://localhost:3000/callback?code=c&state=s',
    'a page of the same app',
    { attempt: { ...failed('refused'), from: 'http://localhost:3000' } },
  ],
  [
    'http://localhost:3000/callback?code=c&state=s',
    'a call of a script',
    { attempt: { ...failed('refused'), resource: 'fetch', from: 'http://localhost:5173' } },
  ],
])('%s is none: %s', ([url, , seen = {}]) => {
  expect(answerIn(url, seen)).toBeUndefined();
});

test('names, and never values, are what is told', () => {
  const answer = answerIn('http://localhost:1455/auth/callback?code=SECRET1&state=SECRET2#access_token=SECRET3', {});
  expect(answer).toEqual({ kind: 'code', names: ['code', 'state'], isSure: true });
});

test.each([
  ['http://localhost:3000/auth/users?code=c&state=s', false],
  ['http://localhost:3000/callback?token=t', false],
  ['http://localhost:8085/?code=c&state=s', true],
])('%s is surely one: %s', (url, isSure) => {
  expect(answerIn(url, {})?.isSure).toBe(isSure);
});
