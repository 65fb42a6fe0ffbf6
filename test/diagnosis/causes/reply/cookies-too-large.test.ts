import { expect, test } from 'vitest';
import { cookiesTooLarge } from '../../../../diagnosis/causes/reply/cookies-too-large.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, failed, http, reply } from '../../evidence.ts';

const page = [reply('http://127.0.0.1', http(200))];
const full = { status: 431, cookieBytes: 21_000, headerBytes: 21_600 };
const nginxSays = http(400, { server: 'nginx/1.22.1', title: '400 Request Header Or Cookie Too Large' });

describeCause(cookiesTooLarge, [
  {
    name: 'the browser sent 21 kB of cookies, and without them there is a page',
    facts: { attempt: failed('error-reply'), exchange: full, replies: page },
    is: 'certain',
  },
  {
    name: 'the browser got 431, and nothing else is known',
    facts: { attempt: answered(431), replies: page },
    is: 'likely',
  },
  { name: 'all that is known is 431', facts: { attempt: answered(431) }, is: 'likely' },
  { name: 'a web socket got 431', facts: { attempt: failed('websocket'), exchange: { status: 431 } }, is: 'likely' },
  {
    name: 'without cookies the page is another error',
    facts: { attempt: answered(431), exchange: full, replies: [reply('http://127.0.0.1', http(404))] },
    is: 'likely',
  },
  {
    name: 'the browser got 400 for 9 kB of cookies, as from nginx',
    facts: { attempt: answered(400), exchange: { cookieBytes: 9000, headerBytes: 9600 }, replies: page },
    is: 'likely',
  },
  {
    name: 'a page of nginx says so',
    facts: { attempt: answered(400), replies: [reply('http://127.0.0.1', nginxSays)] },
    is: 'likely',
  },
  {
    name: 'such a page is all that is known',
    facts: { replies: [reply('http://127.0.0.1', nginxSays)] },
    is: 'likely',
  },
  {
    name: 'Portside, which sends no cookies, gets the same answer',
    facts: { attempt: answered(431), exchange: full, replies: [reply('http://127.0.0.1', http(431))] },
    is: 'ruled out',
  },
  {
    name: 'the browser sent no cookies',
    facts: { attempt: answered(431), exchange: { headerBytes: 700 }, replies: page },
    is: 'ruled out',
  },
  {
    name: 'another header is longer than they are',
    facts: { attempt: answered(431), exchange: { cookieBytes: 4500, headerBytes: 17_000 }, replies: page },
    is: 'ruled out',
  },
  {
    name: 'the address is longer than they are',
    url: `http://localhost:3000/?state=${'x'.repeat(17_000)}`,
    facts: { attempt: answered(431), exchange: { cookieBytes: 300 }, replies: page },
    is: 'ruled out',
  },
  {
    name: 'the address is long, and of cookies nothing is known',
    url: `http://localhost:3000/?state=${'x'.repeat(17_000)}`,
    facts: { attempt: answered(431) },
    is: 'ruled out',
  },
  {
    name: 'the request is bad in another way',
    facts: { attempt: answered(400), exchange: { cookieBytes: 200, headerBytes: 900 }, replies: page },
    is: 'ruled out',
  },
  {
    name: 'the page was refused (access-rule-rejects)',
    facts: { attempt: answered(403), exchange: { cookieBytes: 21_000 } },
    is: 'ruled out',
  },
  { name: 'no reply came', facts: { attempt: failed('refused'), exchange: full }, is: 'ruled out' },
  { name: 'nothing is known', facts: {}, is: 'ruled out' },
]);

test('says how much there is, and how to clear just these in each browser', () => {
  const { title, why, steps } = wordsOf(cookiesTooLarge, 'http://localhost:3000/', {
    attempt: failed('error-reply'),
    exchange: full,
    replies: page,
  });
  expect(title).toBe('The cookies for localhost add up to 21 kB, too much for port 3000');
  expect(why).toContain('Without cookies, it returns 200.');
  expect(steps[0]?.text).toContain('Clear site data');
  const inFirefox = wordsOf(cookiesTooLarge, 'http://localhost:3000/', { attempt: answered(431, 'firefox') });
  expect(inFirefox.steps[0]?.text).toContain('Delete All');
});
