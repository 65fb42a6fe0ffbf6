import { expect, test } from 'vitest';
import { serverHung } from '../../../diagnosis/causes/server-hung.ts';
import { describeCause, wordsOf } from '../describe-cause.ts';
import { answered, droppedSyn, http, node, owner, pending, reply, unread } from '../evidence.ts';

const url = 'http://127.0.0.1:3000/';
const silence = [reply('http://127.0.0.1', { kind: 'silent' })];
const owners = [owner('127.0.0.1', node)];

describeCause(serverHung, [
  {
    name: 'the request lies unread at a known program',
    url,
    facts: { attempt: pending(), replies: silence, owners, stall: [unread('127.0.0.1', true)] },
    is: 'certain',
  },
  {
    name: 'the program does not even accept the connection any more',
    url,
    facts: { replies: silence, owners, stall: [unread('127.0.0.1', false)] },
    is: 'certain',
  },
  {
    name: 'the request was read, and the reply may just take long',
    url,
    facts: { replies: silence, owners, stall: [{ ...unread('127.0.0.1', true), server: undefined }] },
    is: 'likely',
  },
  {
    name: 'the far end of an SSH tunnel may be the one that does not read',
    url,
    facts: {
      replies: silence,
      owners: [owner('127.0.0.1', { pid: 9, program: 'ssh' })],
      stall: [unread('127.0.0.1', true)],
    },
    is: 'likely',
  },
  {
    name: 'nobody can see which program it is',
    url,
    facts: { replies: silence, owners: [owner('127.0.0.1')], stall: [unread('127.0.0.1', true)] },
    is: 'likely',
  },
  { name: 'the browser alone sees silence', url, facts: { attempt: pending(), replies: silence }, is: 'likely' },
  { name: 'nobody has asked the port', url, facts: { attempt: pending() }, is: 'undecided: replies' },
  {
    name: 'the program is stopped (server-suspended)',
    url,
    facts: {
      replies: silence,
      owners: [owner('127.0.0.1', { ...node, state: 'stopped' })],
      stall: [unread('127.0.0.1', false)],
    },
    is: 'ruled out',
  },
  {
    name: 'the request never arrives (firewall-drop)',
    url,
    facts: {
      replies: silence,
      stall: [{ ...droppedSyn('127.0.0.1'), client: 'established', unacknowledgedBytes: 59 }],
    },
    is: 'ruled out',
  },
  {
    name: 'it waits in TLS, and answers plain HTTP (https-to-http-server)',
    url: 'https://127.0.0.1:3000/',
    facts: { replies: [reply('https://127.0.0.1', { kind: 'silent' }), reply('http://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
  {
    name: 'it waits in TLS, and is Redis (non-http-service)',
    url: 'https://127.0.0.1:6379/',
    facts: {
      replies: [
        reply('https://127.0.0.1', { kind: 'silent' }),
        reply('http://127.0.0.1', { kind: 'not-http', protocol: 'redis' }),
      ],
    },
    is: 'ruled out',
  },
  {
    name: 'it hangs up (server-drops-connection)',
    url,
    facts: { replies: [reply('http://127.0.0.1', { kind: 'closed' })] },
    is: 'ruled out',
  },
  {
    name: 'the page was answered meanwhile',
    url,
    facts: { attempt: answered(200), replies: silence },
    is: 'ruled out',
  },
]);

test('says that it has no file left to open, where that is so', () => {
  const said = (open: number) => {
    const process = { ...node, files: { open, limit: 64 } };
    return wordsOf(serverHung, url, { replies: silence, owners: [owner('127.0.0.1', process)] }).why;
  };
  expect(said(64)).toContain('as many files open as it may');
  expect(said(63)).not.toContain('files');
});
