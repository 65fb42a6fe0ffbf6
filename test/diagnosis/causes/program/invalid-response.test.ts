import { expect, test } from 'vitest';
import { invalidResponse } from '../../../../diagnosis/causes/program/invalid-response.ts';
import type { ReplyOutcome } from '../../../../evidence/port/replies.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, failed, http, pending, reply } from '../../evidence.ts';

const broken = (fault: Extract<ReplyOutcome, { kind: 'broken-http' }>['fault']) => [
  reply('http://127.0.0.1', { kind: 'broken-http' as const, fault, status: 200 }),
];
const whole = [reply('http://127.0.0.1', http(200))];

describeCause(invalidResponse, [
  {
    name: 'the answer broke off, and breaks off again',
    facts: { attempt: failed('truncated'), replies: broken('truncated') },
    is: 'certain',
  },
  {
    name: 'the browser and Portside reject the headers',
    facts: { attempt: failed('broken-headers', 'firefox'), replies: broken('broken-headers') },
    is: 'certain',
  },
  { name: 'the browser cannot unpack the page', facts: { attempt: failed('broken-encoding') }, is: 'likely' },
  { name: 'the chunks do not fit, and no browser took part', facts: { replies: broken('broken-body') }, is: 'likely' },
  {
    name: 'the answer broke off, and comes whole now (works-now)',
    facts: { attempt: failed('truncated'), replies: whole },
    is: 'likely',
  },
  {
    name: 'the page hangs half shown, and its length is wrong',
    facts: { attempt: pending(), replies: broken('truncated') },
    is: 'likely',
  },
  {
    name: 'a service worker stands between',
    facts: {
      attempt: failed('broken-headers', 'firefox'),
      replies: broken('broken-headers'),
      serviceWorker: { answered: true },
    },
    is: 'likely',
  },
  {
    name: 'nothing answers any more (stale-service-worker)',
    facts: { attempt: failed('broken-headers', 'firefox'), replies: [] },
    is: 'ruled out',
  },
  {
    name: 'the port does not speak HTTP (non-http-service)',
    facts: {
      attempt: failed('invalid-http'),
      replies: [reply('http://127.0.0.1', { kind: 'not-http', protocol: 'ssh' })],
    },
    is: 'ruled out',
  },
  {
    name: 'the connection is closed before a byte (server-drops-connection)',
    facts: { attempt: failed('empty'), replies: [reply('http://127.0.0.1', { kind: 'closed' })] },
    is: 'ruled out',
  },
  {
    name: 'the browser failed for a reason of its own',
    facts: { attempt: failed('blocked'), replies: broken('truncated') },
    is: 'ruled out',
  },
  {
    name: 'a module that CORS denies, in Firefox (cors-rejected)',
    facts: { attempt: { ...failed('broken-headers', 'firefox'), resource: 'script' }, replies: whole },
    is: 'ruled out',
  },
  { name: 'the page came', facts: { attempt: answered(200), replies: whole }, is: 'ruled out' },
  { name: 'nothing is known', facts: {}, is: 'ruled out' },
]);

test('says what is wrong, and repeats the word of the browser', () => {
  const attempt = { ...failed('broken-encoding'), code: 'ERR_CONTENT_DECODING_FAILED' };
  const { title, why, steps } = wordsOf(invalidResponse, 'http://localhost:3000/a?b=c', { attempt });
  expect(title).toBe("The server on port 3000 sends a page that can't be decompressed");
  expect(why).toContain('ERR_CONTENT_DECODING_FAILED');
  expect(steps.at(-1)?.command).toBe('curl --include --raw http://localhost:3000/a');
});
