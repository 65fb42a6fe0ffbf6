import { describe, expect, test } from 'vitest';
import {
  addFound,
  closeEvidence,
  newEvidence,
  reasonWithout,
  withUpdate,
} from '../../../../entrypoints/background/diagnosing/growing-evidence.ts';
import { parseTarget, type Target } from '../../../../evidence/address/target.ts';
import type { Attempt } from '../../../../evidence/browser/attempt.ts';
import {
  browserFacts,
  type Evidence,
  type FactName,
  type FoundOut,
  factNames,
  type UnknownReason,
} from '../../../../evidence/index.ts';
import type { HelperState } from '../../../../protocol/helper-state.ts';
import { at, bothRefuse, connect, evidence, failed, listeners, pending } from '../../../diagnosis/evidence.ts';

const later = '2026-11-22T14:00:03.000Z';
const url = 'http://localhost:3000/shop';

function targetOf(address: string): Target {
  const target = parseTarget(address);
  if (!target) throw new Error(`${address} is no address of this computer`);
  return target;
}

function begun(attempt: Attempt | undefined, address = url): Evidence {
  return newEvidence(targetOf(address), { os: 'linux', attempt, at });
}

describe('new evidence', () => {
  test.each<[name: string, attempt: Attempt | undefined, reason: UnknownReason]>([
    ['of a failure', failed('refused'), 'not-needed'],
    ['of a load that hangs', pending(), 'not-needed'],
    ['of no attempt of a browser', undefined, 'no-browser'],
  ])('%s has no facts, and of those that only a browser sees it says %s', (_, attempt, reason) => {
    const { facts, unknown } = begun(attempt);
    const ofBrowser: readonly FactName[] = browserFacts;
    expect(facts).toEqual({});
    expect(unknown).toEqual(
      Object.fromEntries(factNames.map((name) => [name, ofBrowser.includes(name) ? reason : 'pending'])),
    );
  });

  test('waits for the memory of the port, which is not the browser’s alone', () => {
    expect(begun(undefined).unknown.remembered).toBe('pending');
  });

  test.each([
    ['a page, but for its fragment', 'http://localhost:3000/shop#top', 'http://localhost:3000/shop'],
    ['a web socket', 'ws://127.0.0.1:8000/live', 'ws://127.0.0.1:8000/live'],
    ['a web socket over TLS', 'wss://127.0.0.1:8000/live', 'wss://127.0.0.1:8000/live'],
  ])('is of %s as it was asked for', (_, asked, kept) => expect(begun(undefined, asked).url).toBe(kept));

  test('keeps no value of a query', () => {
    const { url: kept } = begun(undefined, `${url}?token=secret`);
    expect(kept).toContain('token');
    expect(kept).not.toContain('secret');
  });
});

interface Found {
  name: string;
  before: Pick<Evidence, 'facts' | 'unknown'>;
  found: Partial<FoundOut>;
  after: Pick<Evidence, 'facts' | 'unknown'>;
}

describe('what is found out', () => {
  const accepted = connect({ '127.0.0.1': 'accepted' });
  const early = '2026-11-22T13:00:00.000Z';

  test.each<Found>([
    {
      name: 'is known, and no longer unknown',
      before: { facts: {}, unknown: { connect: 'pending', listeners: 'pending' } },
      found: { facts: { connect: bothRefuse } },
      after: { facts: { connect: bothRefuse }, unknown: { listeners: 'pending' } },
    },
    {
      name: 'is known too where nobody has asked for it',
      before: { facts: {}, unknown: {} },
      found: { facts: { connect: bothRefuse } },
      after: { facts: { connect: bothRefuse }, unknown: {} },
    },
    {
      name: 'stands whatever is said of it later',
      before: { facts: { connect: bothRefuse }, unknown: {} },
      found: { facts: { connect: accepted } },
      after: { facts: { connect: bothRefuse }, unknown: {} },
    },
    {
      name: 'stands where it is unknown later',
      before: { facts: { connect: bothRefuse }, unknown: {} },
      found: { unknown: { connect: 'timed-out' } },
      after: { facts: { connect: bothRefuse }, unknown: {} },
    },
    {
      name: 'is unknown for another reason now',
      before: { facts: {}, unknown: { containers: 'pending', connect: 'pending' } },
      found: { unknown: { containers: 'not-permitted' } },
      after: { facts: {}, unknown: { containers: 'not-permitted', connect: 'pending' } },
    },
    {
      name: 'may be known although it was unknown for good',
      before: { facts: {}, unknown: { exchange: 'not-needed' } },
      found: { facts: { exchange: { status: 502 } } },
      after: { facts: { exchange: { status: 502 } }, unknown: {} },
    },
    {
      name: 'is known where it comes with a reason for being unknown as well',
      before: { facts: {}, unknown: { connect: 'pending' } },
      found: { facts: { connect: bothRefuse }, unknown: { connect: 'timed-out' } },
      after: { facts: { connect: bothRefuse }, unknown: {} },
    },
    {
      name: 'may be nothing: that is known too',
      before: { facts: {}, unknown: { serviceWorker: 'pending', listeners: 'pending', remembered: 'pending' } },
      found: { facts: { serviceWorker: null, listeners: [], remembered: null } },
      after: { facts: { serviceWorker: null, listeners: [], remembered: null }, unknown: {} },
    },
    {
      name: 'is not known where it is undefined',
      before: { facts: {}, unknown: { exchange: 'pending' } },
      found: { facts: { exchange: undefined } },
      after: { facts: {}, unknown: { exchange: 'pending' } },
    },
    {
      name: 'of the memory is the newer word, the helper’s',
      before: { facts: { remembered: { title: 'Shop', lastAnsweredAt: early } }, unknown: { remembered: 'pending' } },
      found: { facts: { remembered: { program: 'node', lastAnsweredAt: at } } },
      after: { facts: { remembered: { program: 'node', lastAnsweredAt: at } }, unknown: {} },
    },
    {
      name: 'or the browser’s own',
      before: { facts: { remembered: { title: 'Shop', lastAnsweredAt: at } }, unknown: {} },
      found: { facts: { remembered: { program: 'node', lastAnsweredAt: early } } },
      after: { facts: { remembered: { title: 'Shop', lastAnsweredAt: at } }, unknown: {} },
    },
    {
      name: 'of the memory is the helper’s where the browser has none',
      before: { facts: { remembered: null }, unknown: {} },
      found: { facts: { remembered: { program: 'node', lastAnsweredAt: early } } },
      after: { facts: { remembered: { program: 'node', lastAnsweredAt: early } }, unknown: {} },
    },
    {
      name: 'of the memory is the browser’s where the helper has none',
      before: { facts: { remembered: { title: 'Shop', lastAnsweredAt: early } }, unknown: {} },
      found: { facts: { remembered: null } },
      after: { facts: { remembered: { title: 'Shop', lastAnsweredAt: early } }, unknown: {} },
    },
  ])('$name', ({ before, found, after }) => {
    const grown = addFound({ ...evidence(url), ...before }, { facts: {}, unknown: {}, ...found }, later);
    expect(grown).toEqual({ ...evidence(url), ...after, at: later });
  });

  test('changes nothing of what was handed on before', () => {
    const before = begun(failed('refused'));
    const kept = structuredClone(before);
    addFound(
      before,
      { facts: { connect: bothRefuse, listeners: listeners() }, unknown: { owners: 'timed-out' } },
      later,
    );
    expect(before).toEqual(kept);
  });
});

test('evidence is closed: what is pending stays unknown for one reason, and the rest is left as it is', () => {
  const before: Evidence = {
    ...evidence(url, { connect: bothRefuse }),
    unknown: { listeners: 'pending', owners: 'pending', containers: 'not-permitted', exchange: 'not-needed' },
  };
  const kept = structuredClone(before);
  expect(closeEvidence(before, 'helper-missing', later)).toEqual({
    ...before,
    at: later,
    unknown: {
      listeners: 'helper-missing',
      owners: 'helper-missing',
      containers: 'not-permitted',
      exchange: 'not-needed',
    },
  });
  expect(before).toEqual(kept);
});

const reasons: Record<HelperState['state'], UnknownReason> = {
  fine: 'helper-too-old',
  stopped: 'helper-failed',
  crashed: 'helper-failed',
  unasked: 'helper-missing',
  'not-permitted': 'helper-missing',
  'not-installed': 'helper-missing',
  'not-allowed': 'helper-missing',
  'foreign-id': 'helper-missing',
  'not-executable': 'helper-missing',
  'cannot-start': 'helper-missing',
  'node-gone': 'helper-missing',
  'program-gone': 'helper-missing',
  'node-too-old': 'helper-missing',
  garbled: 'helper-missing',
  'too-old': 'helper-missing',
  'too-new': 'helper-missing',
};

test.each(Object.entries(reasons))('what a helper that is %s has not told: %s', (state, reason) => {
  expect(reasonWithout({ state: state as HelperState['state'] })).toBe(reason);
});

test('a helper that is fine has a word on each fact that it knows, so one without is older; unless it is known to be newer', () => {
  const open: Evidence = { ...evidence(url), unknown: { connect: 'pending', owners: 'timed-out' } };
  const fine: HelperState = { state: 'fine' };
  const newer: HelperState = { ...fine, update: 'extension' };
  const closed = (helper: HelperState) => closeEvidence(open, reasonWithout(helper), later);
  expect(withUpdate(fine, closed(fine))).toEqual({ ...fine, update: 'helper' });
  expect(closed(newer).unknown).toEqual({ connect: 'not-understood', owners: 'timed-out' });
  expect(withUpdate(newer, closed(newer))).toEqual(newer);
  expect(withUpdate(fine, { ...open, unknown: { owners: 'timed-out' } })).toEqual(fine);
  expect(withUpdate({ state: 'stopped' }, closed(fine))).toEqual({ state: 'stopped' });
});
