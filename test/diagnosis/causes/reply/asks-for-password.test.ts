import { asksForPassword } from '../../../../diagnosis/causes/reply/asks-for-password.ts';
import { describeCause } from '../../describe-cause.ts';
import { answered, failed, http, pending, reply } from '../../evidence.ts';

const url = 'http://127.0.0.1:3000/';
const wants = (scheme: string) => http(401, { headers: { 'www-authenticate': scheme } });
const asks = [reply('http://127.0.0.1', wants('Basic realm="Staging"'))];

describeCause(asksForPassword, [
  { name: 'no browser took part, and the server asks', url, facts: { replies: asks }, is: 'certain' },
  {
    name: 'one of several ways to sign in is a prompt',
    url,
    facts: { replies: [reply('http://127.0.0.1', wants('Bearer, Digest realm="x"'))] },
    is: 'certain',
  },
  {
    name: 'the browser was refused, and is asked now',
    url,
    facts: { attempt: failed('refused'), replies: asks },
    is: 'likely',
  },
  { name: 'the prompt is open', url, facts: { attempt: pending(), replies: asks }, is: 'likely' },
  {
    name: 'the other family lets everybody in (access-rule-rejects)',
    url: 'http://localhost:3000/',
    facts: { replies: [...asks, reply('http://[::1]', http(200))] },
    is: 'likely',
  },
  {
    name: 'browsers know no such way, and show the page (works-now)',
    url,
    facts: { replies: [reply('http://127.0.0.1', wants('Bearer'))] },
    is: 'ruled out',
  },
  {
    name: 'a 401 without a word (works-now)',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(401))] },
    is: 'ruled out',
  },
  {
    name: 'it is forbidden, whatever the password (works-now)',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(403, { headers: { 'www-authenticate': 'Basic' } }))] },
    is: 'ruled out',
  },
  { name: 'the page came', url, facts: { attempt: answered(401), replies: asks }, is: 'ruled out' },
  { name: 'nobody has asked the port', url, facts: {}, is: 'undecided: replies' },
]);
