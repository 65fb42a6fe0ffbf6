import { describe, expect, test } from 'vitest';
import { serverHung } from '../../../../diagnosis/causes/program/server-hung.ts';
import type { Process } from '../../../../evidence/port/owners.ts';
import type { Stall } from '../../../../evidence/port/stall.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, droppedSyn, failed, http, node, owner, pending, reply, unread } from '../../evidence.ts';
import { behindForwarders } from '../../forwarded.ts';

const url = 'http://127.0.0.1:3000/';
const silence = [reply('http://127.0.0.1', { kind: 'silent' })];
const owners = [owner('127.0.0.1', node)];

const lies = unread('127.0.0.1', true);
const partlyRead = { ...lies, ...(lies.server && { server: { ...lies.server, readBytes: 16 } }) };

describeCause(serverHung, [
  {
    name: 'the request lies unread at a known program',
    url,
    facts: { attempt: pending(), replies: silence, owners, stall: [unread('127.0.0.1', true)] },
    is: 'certain',
  },
  {
    name: 'the request lies unread at a program that nobody knows for a web server',
    url,
    facts: {
      attempt: pending(),
      replies: silence,
      owners: [owner('127.0.0.1', { program: 'shopd' })],
      stall: [unread('127.0.0.1', true)],
    },
    is: 'likely',
  },
  {
    name: 'the same of one that is known, by its name alone',
    url,
    facts: {
      attempt: pending(),
      replies: silence,
      owners: [owner('127.0.0.1', { program: 'gunicorn' })],
      stall: [unread('127.0.0.1', true)],
    },
    is: 'certain',
  },
  {
    name: 'the browser heard no HTTP at once, and its spare connection is what keeps others waiting (invalid-response)',
    url,
    facts: { attempt: failed('invalid-http'), replies: silence, owners, stall: [unread('127.0.0.1', false)] },
    is: 'ruled out',
  },
  {
    name: 'the program does not even accept the connection any more',
    url,
    facts: { replies: silence, owners, stall: [unread('127.0.0.1', false)] },
    is: 'certain',
  },
  {
    name: 'TLS is asked for, which nobody has heard it speak: its one worker may wait for a browser (https-to-http-server)',
    url: 'https://127.0.0.1:3000/',
    facts: {
      attempt: pending(),
      replies: [reply('https://127.0.0.1', { kind: 'silent' }), reply('http://127.0.0.1', { kind: 'silent' })],
      owners,
      stall: [unread('127.0.0.1', false)],
    },
    is: 'likely',
  },
  {
    name: 'it shook hands in TLS, and reads nothing any more',
    url: 'https://127.0.0.1:3000/',
    facts: {
      attempt: pending(),
      replies: [reply('https://127.0.0.1', { kind: 'silent', handshake: true })],
      owners,
      stall: [unread('127.0.0.1', true)],
    },
    is: 'certain',
  },
  {
    name: 'a language server serves one editor at a time (non-http-service)',
    url,
    facts: {
      replies: silence,
      owners: [owner('127.0.0.1', { ...node, program: 'pylsp', command: 'pylsp --tcp --port 3000' })],
      stall: [unread('127.0.0.1', false)],
    },
    is: 'likely',
  },
  {
    name: 'a part of the request was read, as by a script that takes its first line and then works',
    url,
    facts: { replies: silence, owners, stall: [partlyRead] },
    is: 'likely',
  },
  {
    name: 'the request was read, and the reply may just take long',
    url,
    facts: { replies: silence, owners, stall: [{ ...unread('127.0.0.1', true), server: undefined }] },
    is: 'likely',
  },
  ...behindForwarders(silence),
  {
    name: 'the far end of an SSH tunnel may be the one that does not read',
    url,
    facts: {
      replies: silence,
      owners: [owner('127.0.0.1', { pid: 9, program: 'ssh' })],
      stall: [unread('127.0.0.1', true)],
    },
    is: 'less likely',
  },
  {
    name: 'nobody can see which program it is',
    url,
    facts: { replies: silence, owners: [owner('127.0.0.1')], stall: [unread('127.0.0.1', true)] },
    is: 'likely',
  },
  {
    name: 'the head of an answer came, and nothing after it',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(200, { unfinished: 'stalled' }))] },
    is: 'likely',
  },
  {
    name: 'a page streams',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(200, { unfinished: 'open' }))] },
    is: 'ruled out',
  },
  {
    name: 'it answered once, and may not open another file',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', http(200))],
      owners: [owner('127.0.0.1', { ...node, files: { open: 64, limit: 64 } })],
    },
    is: 'likely',
  },
  {
    name: 'it answers, and has files left',
    url,
    facts: {
      replies: [reply('http://127.0.0.1', http(200))],
      owners: [owner('127.0.0.1', { ...node, files: { open: 60, limit: 64 } })],
    },
    is: 'ruled out',
  },
  { name: 'the browser alone sees silence', url, facts: { attempt: pending(), replies: silence }, is: 'likely' },
  { name: 'nobody has asked the port', url, facts: { attempt: pending() }, is: 'undecided: replies' },
  {
    name: 'a master lives on without its worker',
    url,
    facts: {
      replies: silence,
      owners: [owner('127.0.0.1', { ...node, workers: [{ pid: 12, state: 'zombie' }] })],
      stall: [unread('127.0.0.1', false)],
    },
    is: 'certain',
  },
  {
    name: 'some of its workers are stopped (server-suspended)',
    url,
    facts: {
      replies: silence,
      owners: [owner('127.0.0.1', { ...node, workers: [{ state: 'stopped' }, { state: 'sleeping' }] })],
      stall: [unread('127.0.0.1', false)],
    },
    is: 'likely',
  },
  {
    name: 'all of its workers are stopped (server-suspended)',
    url,
    facts: {
      replies: silence,
      owners: [owner('127.0.0.1', { ...node, workers: [{ state: 'stopped' }, { state: 'stopped' }] })],
      stall: [unread('127.0.0.1', false)],
    },
    is: 'ruled out',
  },
  {
    name: 'the browser was hung up on within milliseconds, and we wait behind it (server-drops-connection)',
    url,
    facts: { attempt: failed('empty'), replies: silence, owners, stall: [unread('127.0.0.1', false)] },
    is: 'ruled out',
  },
  {
    name: 'the browser was hung up on after it had waited for long',
    url,
    facts: { attempt: { ...failed('reset'), elapsedMs: 30_000 }, replies: silence, owners },
    is: 'likely',
  },
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
  expect(said(64)).toContain("as many files open as it's allowed");
  expect(said(63)).not.toContain('files');
});

describe('says why, where that was measured:', () => {
  const idle = { accepted: true, unreadBytes: 0, program: 'chromium' };
  const why = (more: Partial<Stall[number]>, process: Process = node, accepted = false) =>
    wordsOf(serverHung, url, {
      replies: silence,
      owners: [owner('127.0.0.1', process)],
      stall: [{ ...unread('127.0.0.1', accepted), ...more }],
    });

  test('it computes', () => {
    expect(why({ processorUse: 0.99 }).why).toContain('99% busy');
    expect(why({ processorUse: 0.4 }).why).not.toContain('busy while');
  });

  test('it waits for itself', () => {
    const php: Process = { ...node, program: 'php', framework: 'php', startCommand: 'php -S localhost:3000' };
    const { why: said, steps } = why({ others: [{ ...idle, program: 'php', isFromServer: true }] }, php);
    expect(said).toContain('waiting for a reply from itself');
    expect(steps[0]?.command).toBe('PHP_CLI_SERVER_WORKERS=4 php -S localhost:3000');
    expect(why({ others: [{ ...idle, program: 'php' }] }, php).why).not.toContain("itself, and can't");
  });

  test('it has an idle connection of a browser, and takes no other', () => {
    const said = 'one connection from chromium open';
    expect(why({ others: [idle] }).why).toContain(said);
    const waiting = { ...idle, accepted: false };
    expect(why({ others: [idle, waiting] }).why).toContain(said);
    // It takes several, or has something to read, or is not a browser's.
    expect(why({ others: [idle, idle] }).why).not.toContain(said);
    expect(why({ others: [idle] }, node, true).why).not.toContain(said);
    expect(why({ others: [{ ...idle, unreadBytes: 400 }] }).why).not.toContain(said);
    expect(why({ others: [{ ...idle, program: 'curl' }] }).why).not.toContain('curl');
  });

  test('its worker has ended', () => {
    const { title, steps } = why({}, { ...node, workers: [{ state: 'zombie' }] });
    expect(title).toContain("has lost its worker and can't reply");
    expect(steps[0]?.text).toContain('Read the error');
  });
});

test('never ends systemd, which holds the port for the server that it starts', () => {
  const holder = owner('127.0.0.1', { pid: 1, program: 'systemd', command: '/sbin/init' });
  const { steps } = wordsOf(serverHung, url, { replies: silence, owners: [holder] });
  expect(steps[0]?.command).toBe("systemctl list-sockets --all | grep ':3000'");
  expect(steps.some(({ command }) => command?.startsWith('kill'))).toBe(false);
});
