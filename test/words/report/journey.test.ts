import { describe, expect, test } from 'vitest';
import type { Stop } from '../../../diagnosis/cause.ts';
import type { Finding } from '../../../diagnosis/diagnosis.ts';
import { parseTarget, type Target } from '../../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import type { Evidence } from '../../../evidence/index.ts';
import { journeyOf } from '../../../words/report/journey.ts';

const at = '2026-11-22T14:14:00.000Z';

function targetOf(url: string): Target {
  const target = parseTarget(url);
  if (!target) throw new Error(`no target: ${url}`);
  return target;
}

function failed(failure: Failure, elapsedMs = 18): Attempt {
  return { outcome: 'failed', failure, code: 'CODE', browser: 'chromium', elapsedMs, at };
}

/** `bad@port: sentence`, one a stop. */
function journey(url: string, facts: Evidence['facts'], stop?: Stop): string[] {
  const evidence: Evidence = { version: 1, url, os: 'linux', at, facts, unknown: {} };
  const finding: Omit<Finding, 'stop'> = {
    cause: 'x',
    certainty: 'likely',
    details: {},
  };
  const stops = journeyOf(targetOf(url), { evidence, findings: stop ? [{ ...finding, stop }] : [] });
  return stops.map((one) => `${one.state}: ${one.sentence}`);
}

const name = 'http://localhost:3000/';
const accepted = [{ address: '127.0.0.1', result: 'accepted', elapsedMs: 0.2 }] as const;
const refusedOnBoth = [
  { address: '127.0.0.1', result: 'refused', code: 'ECONNREFUSED', elapsedMs: 0.1 },
  { address: '::1', result: 'refused', code: 'ECONNREFUSED', elapsedMs: 0.1 },
] as const;

test('five stops in order, named after the address', () => {
  const stops = journeyOf(targetOf('http://[::1]:3000/'));
  expect(stops.map(({ stop, label }) => `${stop} ${label}`)).toEqual([
    'browser Browser',
    'name [::1]',
    'port Port 3000',
    'program Program',
    'reply Reply',
  ]);
});

test('before anything is known, only the name is', () => {
  expect(journeyOf(targetOf(name)).map(({ state }) => state)).toEqual([
    'unknown',
    'ok',
    'unknown',
    'unknown',
    'unknown',
  ]);
});

describe('stops seen in the evidence alone', () => {
  test.each<[string, string, Evidence['facts'], number, string]>([
    ['unsafe port', name, { attempt: failed('unsafe-port') }, 0, 'bad: Blocks pages on port 3000'],
    ['blocked', name, { attempt: failed('blocked') }, 0, 'bad: Something in the browser blocked it'],
    ['proxy', name, { attempt: failed('proxy') }, 0, "bad: A proxy didn't forward it"],
    [
      'pending',
      name,
      { attempt: { outcome: 'pending', browser: 'firefox', elapsedMs: 8000, at } },
      0,
      'ok: Waiting for 8 s so far',
    ],
    ['name', name, { attempt: failed('refused') }, 1, 'ok: Resolves to 127.0.0.1 and ::1'],
    ['no name', 'http://127.0.0.1:1/', { attempt: failed('refused') }, 1, 'ok: IP address, no lookup needed'],
    ['wildcard', 'http://0.0.0.0:1/', {}, 1, 'ok: Means every address of this computer'],
    ['unresolved', name, { attempt: failed('name-not-resolved') }, 1, 'bad: No address found'],
    ['refused', name, { attempt: failed('refused') }, 2, 'bad: Connection refused'],
    ['refused, measured', name, { connect: [...refusedOnBoth] }, 2, 'bad: Connection refused'],
    [
      'refused, free',
      name,
      { connect: [...refusedOnBoth], listeners: [] },
      2,
      'bad: Connection refused: nothing is listening',
    ],
    [
      'refused, yet not free',
      name,
      { connect: [...refusedOnBoth], listeners: [{ address: '127.0.0.1', port: 3000 }] },
      2,
      'bad: Connection refused',
    ],
    [
      'silent',
      name,
      { connect: [{ address: '127.0.0.1', result: 'silent', elapsedMs: 2000 }] },
      2,
      'bad: No answer after 2 s',
    ],
    [
      'one family only',
      name,
      { connect: [...accepted, { address: '::1', result: 'refused', elapsedMs: 0.1 }] },
      2,
      'ok: Accepts connections on 127.0.0.1, not on ::1',
    ],
    [
      'the other family does not count for an address',
      'http://[::1]:3000/',
      { connect: [...accepted, { address: '::1', result: 'refused', elapsedMs: 160 }] },
      2,
      'bad: Connection refused',
    ],
    ['timed out', name, { attempt: failed('timed-out', 134_000) }, 2, 'unknown: No answer after 2 min'],
    ['reset says it was accepted', name, { attempt: failed('reset') }, 2, 'ok: Accepts connections'],
    ['reset', name, { attempt: failed('reset') }, 3, 'bad: Reset the connection'],
    ['certificate', name, { attempt: failed('cert-expired') }, 3, 'bad: Its certificate is out of date'],
    [
      'not HTTP',
      name,
      {
        connect: [...accepted],
        replies: [
          { address: '127.0.0.1', scheme: 'http', outcome: { kind: 'not-http', protocol: 'ssh' }, elapsedMs: 3 },
        ],
      },
      3,
      'bad: Speaks SSH',
    ],
    [
      'paused',
      name,
      {
        connect: [...accepted],
        owners: [{ address: '127.0.0.1', process: { pid: 1, program: 'node', state: 'stopped' }, parents: [] }],
      },
      3,
      'bad: node is paused',
    ],
    [
      'server error',
      name,
      {
        attempt: failed('error-reply'),
        replies: [{ address: '127.0.0.1', scheme: 'http', outcome: { kind: 'http', status: 502 }, elapsedMs: 3 }],
      },
      4,
      'bad: 502 in 3 ms',
    ],
    ['redirects', name, { attempt: failed('redirect-loop') }, 4, 'bad: Redirects in a loop'],
  ])('%s', (_, url, facts, index, expected) => {
    expect(journey(url, facts)[index]).toBe(expected);
  });
});

test('what lies beyond the failed stop is not reached', () => {
  expect(journey(name, { attempt: failed('refused') }).slice(3)).toEqual([
    'not-reached: Not reached',
    'not-reached: Not reached',
  ]);
});

test('who answered before is named at the program that was not reached', () => {
  const remembered = { lastAnsweredAt: '2026-11-22T14:02:00.000Z', framework: 'next' } as const;
  expect(journey(name, { attempt: failed('refused'), remembered })[3]).toBe(
    'not-reached: Last seen: Next.js, 12 minutes ago',
  );
});

test('the first finding decides where it stopped, whatever looks bad later', () => {
  expect(journey('http://0.0.0.0:3000/', { attempt: failed('refused') }, 'name')).toEqual([
    'ok: Sent the request',
    'bad: The request stopped here',
    'not-reached: Not reached',
    'not-reached: Not reached',
    'not-reached: Not reached',
  ]);
});

test('nothing is called reached that nobody saw', () => {
  expect(journey(name, { attempt: failed('timed-out') })[3]).toBe('unknown: Unknown');
});

test('a page that works now has all five stops behind it', () => {
  const facts: Evidence['facts'] = {
    attempt: failed('refused'),
    connect: [...accepted],
    replies: [{ address: '127.0.0.1', scheme: 'http', outcome: { kind: 'http', status: 200 }, elapsedMs: 6 }],
  };
  expect(journey(name, facts, 'none')).toEqual([
    'ok: Sent the request',
    'ok: Resolves to 127.0.0.1 and ::1',
    'ok: Accepts connections',
    'ok: A web server',
    'ok: 200 in 6 ms',
  ]);
});
