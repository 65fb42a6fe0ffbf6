import { describe, expect, test } from 'vitest';
import { certain, defineCause, ruledOut } from '../../diagnosis/cause.ts';
import { diagnoseBy } from '../../diagnosis/diagnose-by.ts';
import { inferFacts } from '../../diagnosis/infer-facts.ts';
import { parseNamedTarget } from '../../evidence/address/target.ts';
import type { Attempt } from '../../evidence/browser/attempt.ts';
import type { Facts } from '../../evidence/index.ts';
import { container } from './containers.ts';
import {
  answered,
  bothRefuse,
  connect,
  evidence,
  failed,
  http,
  listeners,
  node,
  owner,
  pending,
  reply,
} from './evidence.ts';

const url = 'http://localhost:3000/';
const accepted = connect({ '127.0.0.1': 'accepted' }).map(({ address, result }) => ({ address, result }));
const refused = bothRefuse.map(({ address, result }) => ({ address, result }));

function following(facts: Partial<Facts>, change: Partial<ReturnType<typeof evidence>> = {}) {
  const target = parseNamedTarget(change.url ?? url);
  if (!target) throw new Error('no address');
  return inferFacts(target, { ...evidence(url, facts), ...change });
}

function repliesWith(outcome: Facts['replies'][number]['outcome']) {
  return [{ address: '127.0.0.1', scheme: 'http', outcome }];
}

describe('what a browser met says what the port does', () => {
  test.each<[string, Attempt, object]>([
    ['a refusal', failed('refused'), { connect: refused }],
    ['an answer', answered(403), { connect: accepted, replies: repliesWith(http(403)) }],
    ['an end without a byte', failed('empty'), { connect: accepted, replies: repliesWith({ kind: 'closed' }) }],
    ['waiting without end, be it for the connection', pending(), { replies: repliesWith({ kind: 'silent' }) }],
    ['a reset', failed('reset'), { connect: accepted, replies: repliesWith({ kind: 'reset' }) }],
  ])('%s', (_, attempt, follows) => {
    expect(following({ attempt })).toEqual({ attempt, ...follows });
  });

  test.each<[string, Partial<Facts>]>([
    ['waiting, where a connect says for what', { attempt: pending(), connect: connect({ '127.0.0.1': 'silent' }) }],
    ['TLS that came to nothing in Firefox', { attempt: { outcome: 'failed', failure: 'tls-protocol', code: 'TLS' } }],
    ['a time-out, which may be of either', { attempt: failed('timed-out') }],
    ['a refusal that came through a proxy', { attempt: { ...failed('refused'), proxy: 'http://proxy.example:8080' } }],
    ['a page out of the cache', { attempt: answered(200), exchange: { fromCache: true } }],
    ['a page from a service worker', { attempt: answered(200), serviceWorker: { answered: true } }],
  ])('but not %s', (_, facts) => {
    expect(following(facts)).toEqual(facts);
  });
});

describe('where others asked in the other scheme alone', () => {
  const inTls = [reply('https://127.0.0.1', { kind: 'cert-rejected', problem: 'untrusted' })];

  test('what the browser met in its own is added', () => {
    const { replies } = following({ attempt: failed('empty'), replies: inTls });
    expect(replies).toEqual([...inTls, ...repliesWith({ kind: 'closed' })]);
  });

  test('a failure that nobody told adds nothing', () => {
    expect(following({ attempt: failed('other'), replies: inTls }).replies).toBe(inTls);
  });

  test('what was told of its own scheme stands', () => {
    const both = [...inTls, reply('http://[::1]', http(200))];
    expect(following({ attempt: failed('empty'), replies: both }).replies).toBe(both);
  });
});

describe('a failure that nobody noted the way of', () => {
  const somehow: Attempt = { outcome: 'failed', failure: 'other' };
  const free = listeners('127.0.0.1:22');

  test.each<[string, Partial<Facts>, object]>([
    ['in the browser', { attempt: somehow }, [{ result: 'failed' }, { result: 'failed' }]],
    [
      'in the browser, at a free port',
      { attempt: somehow, listeners: free },
      [{ result: 'refused' }, { result: 'refused' }],
    ],
    [
      'in a connect, at a free port',
      { connect: connect({ '127.0.0.1': 'failed' }), listeners: free },
      [{ result: 'refused' }, { result: 'refused' }],
    ],
    [
      'or that nobody tried at all, at a free port',
      { listeners: free },
      [{ result: 'refused' }, { result: 'refused' }],
    ],
  ])('%s', (_, facts, follows) => {
    expect(following(facts).connect).toMatchObject(follows);
  });

  test.each<[string, Partial<Facts>]>([
    ['the browser gives a code', { attempt: failed('other'), listeners: free }],
    ['the system gives a code', { connect: connect({ '127.0.0.1': 'failed EPERM' }), listeners: free }],
    ['one address accepts', { connect: connect({ '127.0.0.1': 'failed', '::1': 'accepted' }), listeners: free }],
    ['somebody listens', { connect: connect({ '127.0.0.1': 'failed' }), listeners: listeners('127.0.0.1:3000') }],
    [
      'the owner is told',
      { connect: connect({ '127.0.0.1': 'failed' }), listeners: free, owners: [owner('::', node)] },
    ],
    [
      'an engine publishes the port by a rule',
      { connect: connect({ '127.0.0.1': 'failed' }), listeners: free, containers: [container()] },
    ],
  ])('tells no more where %s', (_, facts) => {
    expect(following(facts).connect).toBe(facts.connect);
  });
});

describe('where our own question failed and cannot say how', () => {
  const replies = [reply('http://127.0.0.1', { kind: 'failed' })];

  test('what the browser met is told', () => {
    expect(following({ attempt: failed('empty'), replies }).replies).toEqual(repliesWith({ kind: 'closed' }));
  });

  test('a browser that waits at a port which accepts waits for the reply', () => {
    const told = following({ attempt: pending(), connect: accepted, replies });
    expect(told.replies).toEqual(repliesWith({ kind: 'silent' }));
  });

  test('and where that says no more either, it stands', () => {
    expect(following({ attempt: failed('timed-out'), replies }).replies).toBe(replies);
  });
});

test('who replied has accepted the connection', () => {
  const replies = [reply('http://[::1]', { kind: 'silent' }), reply('http://127.0.0.1', { kind: 'no-connection' })];
  expect(following({ replies }).connect).toEqual([{ address: '::1', result: 'accepted' }]);
});

test('who holds a listener shows that there is one', () => {
  expect(following({ owners: [owner('::', node)] }).listeners).toEqual(listeners('[::]:3000'));
  expect(following({ owners: [] }).listeners).toBeUndefined();
});

test('a browser that waits where nobody holds the port waits for no reply', () => {
  expect(following({ attempt: pending(), owners: [] }).replies).toBeUndefined();
  expect(following({ attempt: pending(), listeners: listeners('127.0.0.1:8080') }).replies).toBeUndefined();
  expect(following({ attempt: pending(), owners: [owner('127.0.0.1')] }).replies).toHaveLength(1);
  // Docker may publish a port by rules alone.
  expect(following({ attempt: pending(), owners: [], containers: [container()] }).replies).toHaveLength(1);
});

describe('a program that only passes bytes on is a forwarder', () => {
  test.each([
    ['VirtualBox', { pid: 7, program: 'VBoxHeadless' }],
    ['a cut-off name of it', { pid: 7, program: 'VBoxHeadl' }],
    ['QEMU', { pid: 7, program: 'qemu-system-x86' }],
    ['an SSH tunnel', { pid: 7, program: 'ssh', command: 'ssh -N -L 3000:localhost:80 box' }],
  ])('such as %s', (_, process) => {
    const from = { address: '127.0.0.1', port: 3000 };
    const expected = [{ program: process.program, pid: 7, from }];
    expect(following({ owners: [owner('127.0.0.1', process)] }).forwarders).toEqual(expected);
  });

  test.each([
    ['a SOCKS proxy of ssh', { program: 'ssh', command: 'ssh -ND 3000 box' }],
    ['an engine, which may have no container for it', { program: 'docker-proxy' }],
    ['a server', node],
  ])('but not %s', (_, process) => {
    expect(following({ owners: [owner('127.0.0.1', process)] }).forwarders).toBeUndefined();
  });

  test('unless the helper was asked and could not tell', () => {
    const owners = [owner('127.0.0.1', { program: 'VBoxHeadless' })];
    expect(following({ owners }, { unknown: { forwarders: 'not-permitted' } }).forwarders).toBeUndefined();
  });
});

test('a SYN without an answer was sent again, where a program listens or not', () => {
  const silent = connect({ '127.0.0.1': 'silent' });
  expect(following({ connect: silent, listeners: [] }).stall).toEqual([
    { address: '127.0.0.1', client: 'syn-sent', retransmits: 1 },
  ]);
  expect(following({ connect: silent }).stall).toBeUndefined();
});

test.each([
  ['127.0.0.1:3000', 1],
  ['0.0.0.0:3000', 1],
  ['[::]:3000', 0],
  ['127.0.0.1:3001', 0],
])('a refusal beside a listener on %s: %i that the system does not make itself', (listener, rules) => {
  const { refusal = [] } = following({ connect: connect({ '127.0.0.1': 'refused' }), listeners: listeners(listener) });
  expect(refusal).toEqual(Array(rules).fill({ address: '127.0.0.1', resetsSent: 0, unreachablesSent: 0 }));
});

test('what is known, or known to be unknown, stands', () => {
  const attempt = failed('refused');
  expect(following({ attempt, connect: accepted }).connect).toBe(accepted);
  expect(following({ attempt }, { unknown: { connect: 'pending' } }).connect).toBeUndefined();
  expect(following({ owners: [] }, { unknown: { listeners: 'not-permitted' } }).listeners).toBeUndefined();
});

test('a refusal of a name came from the address that nobody holds', () => {
  const known = { attempt: failed('refused'), listeners: listeners('127.0.0.1:3000') };
  expect(following(known).connect).toEqual([{ address: '::1', result: 'refused' }]);
});

test('a browser that gave up where somebody listens had no answer at all', () => {
  const known = { attempt: failed('timed-out'), listeners: listeners('0.0.0.0:3000') };
  expect(following(known).connect).toEqual([{ address: '127.0.0.1', result: 'silent' }]);
});

test('what the browser saw holds, where nobody else could look', () => {
  const { connect: seen } = following({ attempt: failed('refused') }, { unknown: { connect: 'helper-missing' } });
  expect(seen).toMatchObject([{ result: 'refused' }, { result: 'refused' }]);
});

test('an address that leads to another one refuses there', () => {
  expect(following({ attempt: failed('refused') }, { url: 'http://[::1]:3000/' }).connect).toEqual([
    { address: '::1', result: 'refused' },
  ]);
});

describe('a cause that rests on what follows', () => {
  const closed = defineCause({
    id: 'closed',
    stop: 'port',
    needs: ['connect'],
    uses: [],
    judge: (facts) => (facts.connect.every(({ result }) => result === 'refused') ? certain({}) : ruledOut),
  });

  test('is likely at most', () => {
    const [finding] = diagnoseBy([closed], evidence(url, { attempt: failed('refused') })).findings;
    expect(finding?.certainty).toBe('likely');
  });

  test('or on a connect whose failure nobody noted', () => {
    const failing = defineCause({
      id: 'failing',
      stop: 'port',
      needs: ['connect'],
      uses: [],
      judge: (facts) => (facts.connect.length > 0 ? certain({}) : ruledOut),
    });
    const certaintyOf = (result: string) =>
      diagnoseBy([failing], evidence(url, { connect: connect({ '127.0.0.1': result }) })).findings[0]?.certainty;
    expect(certaintyOf('failed')).toBe('likely');
    expect(certaintyOf('failed EPERM')).toBe('certain');
  });

  test('and the evidence of the diagnosis stays what it was', () => {
    const given = evidence(url, { attempt: failed('refused') });
    expect(diagnoseBy([closed], given).evidence).toBe(given);
  });

  test('what only follows rules nothing out that the told facts show', () => {
    const answeredInFull = defineCause({
      id: 'told',
      stop: 'reply',
      needs: ['attempt'],
      uses: ['replies'],
      judge: ({ replies }) => (replies ? ruledOut : certain({})),
    });
    const verdict = (facts: Partial<Facts>) =>
      diagnoseBy([answeredInFull], evidence(url, facts)).findings[0]?.certainty;
    expect(verdict({ attempt: failed('empty'), connect: accepted })).toBe('likely');
    expect(verdict({ attempt: failed('empty'), connect: accepted, replies: [] })).toBeUndefined();
  });

  test('but a listener that follows from its owner is one', () => {
    const free = defineCause({
      id: 'free',
      stop: 'port',
      needs: [],
      uses: ['listeners'],
      judge: ({ listeners }) => (listeners ? ruledOut : certain({})),
    });
    const { findings } = diagnoseBy([free], evidence(url, { owners: [owner('::', node)] }));
    expect(findings).toEqual([]);
  });

  test('measured, it is as sure as it says', () => {
    expect(diagnoseBy([closed], evidence(url, { connect: bothRefuse })).findings[0]?.certainty).toBe('certain');
  });
});
