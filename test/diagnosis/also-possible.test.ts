import { describe, expect, test } from 'vitest';
import { causes } from '../../diagnosis/causes/index.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Facts, OperatingSystem } from '../../evidence/index.ts';
import { possibleWords } from '../../words/en/faults/possible-words.ts';
import { findingsInWords } from '../../words/report/in-words.ts';
import {
  answered,
  bothRefuse,
  connect,
  evidence,
  failed,
  http,
  listeners,
  owner,
  pending,
  rememberedShop,
  reply,
} from './evidence.ts';

const ids: string[] = causes.map(({ id }) => id);

function said(facts: Partial<Facts>, url = 'http://127.0.0.1:62893/', os: OperatingSystem = 'linux') {
  return findingsInWords(diagnose(evidence(url, facts, os)));
}

function named(facts: Partial<Facts>, url?: string, os?: OperatingSystem): string[] {
  return said(facts, url, os).map(({ cause }) => cause);
}

const stranger = { port: 8080, addresses: ['127.0.0.1'], web: true };
const refused = { attempt: failed('refused'), connect: bothRefuse, remembered: null };
const closed = [reply('http://127.0.0.1', { kind: 'closed' })];
const closedInBoth = [...closed, reply('https://127.0.0.1', { kind: 'closed' })];
const failing = [reply('http://127.0.0.1', http(500, { excerpt: 'Something went wrong' }))];
const silent = [reply('http://127.0.0.1', { kind: 'silent' })];

describe('what such failures mostly are', () => {
  test('has words for causes of the catalogue', () => {
    expect(ids).toEqual(expect.arrayContaining(Object.keys(possibleWords)));
  });

  test.each(Object.entries(possibleWords))('%s is put as a possibility, with a way to find out', (_, words) => {
    for (const os of ['linux', 'macos', 'windows', 'unknown'] as const) {
      const { title, step } = words(80, os);
      expect(title).toMatch(/^\p{Lu}.*\bmay\b.{6,60}[^.!?:]$/u);
      expect(step.text).toMatch(/^\p{Lu}.{20,}[.:]$/su);
      expect(step.text.endsWith(':')).toBe(step.command !== undefined);
    }
  });
});

describe('beside what was seen', () => {
  test('nobody waits for a sign-in here: it may be waited for on another machine, and nothing else', () => {
    const url = 'http://localhost:1455/auth/callback?code=c&state=s';
    expect(named({ ...refused, services: [stranger] }, url)).toEqual([
      'sign-in-callback-missed',
      'nothing-listening',
      'on-another-machine',
    ]);
  });

  test.each([
    ['the only server besides', [stranger]],
    ['one of several strangers', [stranger, { ...stranger, port: 9090 }]],
  ])('%s comes after "nothing is listening"', (_, services) => {
    const findings = said({ ...refused, services });
    expect(findings.map(({ cause }) => cause).slice(0, 2)).toEqual(['nothing-listening', 'wrong-port']);
    expect(findings[1]).toMatchObject({ certainty: 'likely', title: 'The server may be on a port other than 62893' });
  });

  test('where a connection was accepted, no rule drops its packets', () => {
    const stuck = { attempt: pending(), replies: silent };
    expect(named({ ...stuck, connect: connect({ '127.0.0.1': 'accepted' }) })).not.toContain('firewall-drop');
  });

  test("a tunnel of the person's own could be seen, so it isn't what hangs up where the program can't", () => {
    const hidden = { owners: [owner('0.0.0.0')], listeners: listeners('0.0.0.0:62893') };
    const dropped = { attempt: failed('empty'), replies: closedInBoth };
    expect(named({ ...dropped, ...hidden })).toEqual([
      'server-drops-connection',
      'container-wrong-port',
      'container-loopback-bound',
    ]);
    expect(named({ ...dropped, listeners: hidden.listeners })).toContain('tunnel-remote-down');
  });

  test('a program of another user may be suspended, which nobody can see', () => {
    const stuck = { attempt: pending(), replies: silent, connect: connect({ '127.0.0.1': 'accepted' }) };
    expect(named({ ...stuck, owners: [owner('127.0.0.1')] })).toContain('server-suspended');
  });

  test('without another server nothing is said of other ports', () => {
    expect(named({ ...refused, services: [] })).not.toContain('wrong-port');
  });

  const rows: [string, Partial<Facts>, string[]][] = [
    ['a refusal', { ...refused, services: [] }, ['nothing-listening', 'container-not-published', 'on-another-machine']],
    [
      'a connection that is closed',
      { attempt: failed('empty'), replies: closed, connect: [] },
      ['server-drops-connection', 'container-wrong-port', 'tunnel-remote-down'],
    ],
    [
      'a connection that is closed on one family alone, where engines would take both',
      {
        attempt: failed('reset'),
        replies: closedInBoth,
        connect: connect({ '127.0.0.1': 'accepted', '::1': 'refused' }),
      },
      ['server-drops-connection', 'tunnel-remote-down', 'non-http-service'],
    ],
    [
      'a connection that is closed where a page was served before',
      { attempt: failed('empty'), replies: closed, connect: [], remembered: rememberedShop },
      ['server-drops-connection', 'port-taken', 'container-exited'],
    ],
    [
      'a connection that is closed, after which nobody answers in TLS either',
      {
        attempt: failed('empty'),
        replies: [...silent, reply('https://127.0.0.1', { kind: 'silent' })],
        connect: connect({ '::1': 'refused' }),
      },
      ['server-drops-connection', 'tunnel-remote-down', 'http-to-https-server'],
    ],
    [
      'a refusal where a page was served before',
      { ...refused, remembered: rememberedShop },
      ['server-stopped', 'container-exited', 'server-starting'],
    ],
    [
      'a refusal that took a second try, as a rule makes it',
      { ...refused, connect: bothRefuse.map((one) => ({ ...one, elapsedMs: 1020 })), services: [] },
      ['nothing-listening', 'firewall-reject', 'container-not-published'],
    ],
    [
      'a refusal of one family alone',
      { attempt: failed('refused'), connect: connect({ '127.0.0.1': 'refused', '::1': 'accepted' }) },
      ['ipv6-only-listener', 'firewall-reject'],
    ],
    ['an error by the server', { attempt: answered(500), replies: failing }, ['server-error', 'upstream-down']],
    [
      'an error by the server without a page',
      { attempt: failed('error-reply'), replies: failing },
      ['server-error', 'upstream-down'],
    ],
    [
      'a page that keeps loading on one family alone, where a rule would be for both',
      { attempt: pending(), connect: connect({ '::1': 'refused' }), replies: silent },
      ['server-hung', 'server-suspended', 'accept-queue-full'],
    ],
    [
      'a page that keeps loading',
      { attempt: pending(), connect: [], replies: silent },
      ['server-hung', 'server-suspended', 'firewall-drop'],
    ],
  ];

  test.each(rows)('%s has others beside it', (_, facts, expected) => {
    expect(named(facts)).toEqual(expected);
  });

  test('a port with privilege may not be had', () => {
    expect(named({ ...refused, services: [] }, 'http://localhost:80/')).toContain('port-reserved');
    expect(named({ ...refused, services: [] }, 'http://localhost:5000/', 'windows')).toContain('port-reserved');
    expect(named({ ...refused, services: [] }, 'http://localhost:5000/', 'macos')).not.toContain('port-reserved');
  });

  test('a server may be suspended where nobody told its state, and not where it runs', () => {
    const stuck = (state?: 'sleeping') => ({
      attempt: pending(),
      connect: connect({ '127.0.0.1': 'accepted' }),
      replies: silent,
      owners: [owner('127.0.0.1', { program: 'dotnet', ...(state && { state }) })],
    });
    expect(named(stuck(), undefined, 'windows')).toContain('server-suspended');
    expect(named(stuck('sleeping'), undefined, 'linux')).not.toContain('server-suspended');
  });

  test('WSL is for Windows alone', () => {
    const facts = { ...refused, services: [], reservations: { privilegedBelow: 0 }, session: [] };
    expect(named(facts, undefined, 'linux')).not.toContain('wsl-forwarding-broken');
  });

  test('nothing is added to what is certain, to a reason, or to a page that came', () => {
    const table = { listeners: [], containers: [], runtimes: [], services: [], expected: [], session: [] };
    expect(named({ ...refused, ...table })).toEqual(['nothing-listening']);
    expect(named({ attempt: failed('refused'), listeners: listeners('[::1]:62893') })).toEqual(['ipv6-only-listener']);
    expect(named({ attempt: answered(200) })).toEqual([]);
  });

  test('a program that was seen on the port hands connections on to nobody', () => {
    const held = { attempt: failed('reset'), owners: [owner('127.0.0.1', { program: 'sync' })] };
    expect(named(held)).toEqual(['server-drops-connection', 'http-to-https-server']);
    const forwarded = { ...held, owners: [owner('127.0.0.1', { program: 'socat' })] };
    expect(named(forwarded)).toContain('tunnel-remote-down');
  });

  test('WSL comes first where it runs, and nobody looked into it', () => {
    const wsl = { kind: 'wsl2' as const, name: 'Ubuntu', state: 'running' as const };
    expect(named({ ...refused, runtimes: [wsl] }, undefined, 'windows')[1]).toBe('wsl-forwarding-broken');
    const ofDocker = { ...wsl, name: 'docker-desktop' };
    expect(named({ ...refused, runtimes: [ofDocker] }, undefined, 'windows')).not.toContain('wsl-forwarding-broken');
    expect(named({ ...refused, runtimes: [{ ...wsl, listeners: [] }] }, undefined, 'windows')).not.toContain(
      'wsl-forwarding-broken',
    );
  });

  test('how it failed was noted nowhere, and what is taken for a refusal has its usual reasons', () => {
    const untold = { attempt: failed('other'), connect: connect({ '127.0.0.1': 'failed', '::1': 'failed' }) };
    expect(named(untold)).toEqual(['nothing-listening', 'container-not-published', 'on-another-machine']);
    expect(named({ attempt: failed('other') })).toEqual([]);
  });

  test('where nobody holds the port, nothing is named that needs a server', () => {
    expect(named({ attempt: pending(), owners: [] })).toEqual(['firewall-drop']);
    expect(named({ attempt: pending(), owners: [owner('127.0.0.1')] })).toContain('server-hung');
  });

  test('what the helper rules out is not possible any more', () => {
    const known = { containers: [], session: [], runtimes: [], expected: [], refusal: [] };
    expect(named({ ...refused, services: [], ...known })).toEqual(['nothing-listening']);
  });
});
