import { expect, test } from 'vitest';
import { blockedByExtension } from '../../../../diagnosis/causes/browser/blocked-by-extension.ts';
import type { Attempt } from '../../../../evidence/browser/attempt.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, failed, http, reply } from '../../evidence.ts';

function blocked(code: string, browser: 'chromium' | 'firefox' = 'chromium'): Attempt {
  return { outcome: 'failed', failure: 'blocked', code, browser };
}

const byClient = blocked('ERR_BLOCKED_BY_CLIENT');
const byPolicy = blocked('ERR_BLOCKED_BY_ADMINISTRATOR');
const cors: Attempt = { ...failed('cors'), resource: 'fetch', from: 'https://app.example.test' };
const replies = [reply('http://127.0.0.1', http(200))];
const blocker = { name: 'uBlock Origin', kind: 'content-blocker', active: true } as const;

describeCause(blockedByExtension, [
  {
    name: 'Chromium says so, and the server answers',
    facts: { attempt: byClient, redirects: [], replies },
    is: 'certain',
  },
  {
    name: 'a policy says so, and the server answers',
    facts: { attempt: byPolicy, redirects: [], replies },
    is: 'certain',
  },
  { name: 'Chromium says so', facts: { attempt: byClient, redirects: [] }, is: 'likely' },
  {
    name: 'Chromium says so, and nothing listens',
    facts: { attempt: byClient, connect: bothRefuse, replies: [] },
    is: 'likely',
  },
  {
    name: 'somebody says blocked, and a blocker is there',
    facts: { attempt: failed('blocked'), software: [blocker] },
    is: 'likely',
  },
  {
    name: 'Firefox says no more than that it was ended, and the server answers',
    facts: { attempt: blocked('NS_ERROR_ABORT', 'firefox'), replies },
    is: 'likely',
  },
  {
    name: 'an extension sent it elsewhere, and that failed',
    facts: {
      attempt: failed('tls-protocol'),
      redirects: [{ from: 'http://localhost:3000/', to: 'https://localhost:3000/', by: 'extension' }],
    },
    is: 'likely',
  },
  {
    name: 'Chromium says so of a name whose requests are not seen, as it does where it warns of plain HTTP',
    url: 'http://shop.test:3000/',
    facts: { attempt: byClient, replies },
    is: 'likely',
  },
  {
    name: 'a call fails as if for CORS, and a blocker is active',
    facts: { attempt: cors, replies, software: [blocker] },
    is: 'likely',
  },
  { name: 'a call fails for CORS (cors-rejected)', facts: { attempt: cors, replies, software: [] }, is: 'ruled out' },
  {
    name: 'a call fails for CORS, and the blocker is turned off (cors-rejected)',
    facts: { attempt: cors, replies, software: [{ ...blocker, active: false }] },
    is: 'ruled out',
  },
  {
    name: 'Chromium insists on https, and says the same (https-upgrade)',
    facts: {
      attempt: byClient,
      redirects: [
        { from: 'http://localhost:3000/', to: 'https://localhost:3000/', by: 'browser', reason: 'https-first' },
      ],
    },
    is: 'ruled out',
  },
  {
    name: 'a blocker is there, and the port refuses',
    facts: { attempt: failed('refused'), software: [blocker] },
    is: 'ruled out',
  },
  { name: 'nothing is known', facts: {}, is: 'undecided: attempt' },
]);

test('names the blocker, and tells a policy from an extension', () => {
  const { why, steps } = wordsOf(blockedByExtension, 'http://localhost:3000/', {
    attempt: byClient,
    software: [blocker],
  });
  expect(why).toContain('uBlock Origin');
  expect(steps[0]?.text).toContain('uBlock Origin');
  expect(wordsOf(blockedByExtension, 'http://localhost:3000/', { attempt: byPolicy }).title).toContain('policy');
});
