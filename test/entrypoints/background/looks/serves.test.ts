import { describe, expect, test } from 'vitest';
import { type LookSoFar, serves, type Wanted, wantedBy } from '../../../../entrypoints/background/looks/serves.ts';
import type { Attempt } from '../../../../evidence/browser/attempt.ts';
import type { Connect } from '../../../../evidence/port/connect.ts';

const url = 'http://127.0.0.1:3000/cart';
const otherPath = 'http://127.0.0.1:3000/orders';
const at = Date.parse('2026-11-29T12:00:00Z');

const refused: Connect = [{ address: '127.0.0.1', result: 'refused' }];
const accepted: Connect = [
  { address: '127.0.0.1', result: 'refused' },
  { address: '::1', result: 'accepted' },
];

const looks: Record<string, LookSoFar> = {
  'waits for its turn': { url, isOver: false },
  'has just begun': { url, beganAt: at - 500, isOver: false },
  'found nobody': { url, beganAt: at - 500, isOver: true, connect: refused },
  'has found nobody so far': { url, beganAt: at - 500, isOver: false, connect: refused },
  'found a server': { url, beganAt: at - 500, isOver: true, connect: accepted },
  'began after the failure and found a server': { url, beganAt: at + 1, isOver: true, connect: accepted },
  'had no helper': { url, beganAt: at - 500, isOver: true },
  'is old': { url, beganAt: at - 2001, isOver: true, connect: refused },
};

const tabs: Record<string, Wanted> = {
  'failed there too, refused': wanted(url, false),
  'failed at another path, refused': wanted(otherPath, false),
  'failed there too, after a connection': wanted(url, true),
  'failed at another path, after a connection': wanted(otherPath, true),
  'does not tell, at the same path': { url, since: at - 2000 },
  'does not tell, at another path': { url: otherPath, since: at - 2000 },
  'is looked at by hand': { url, since: at },
  'names another host': wanted('http://localhost:3000/cart', false),
  'names another port': wanted('http://127.0.0.1:3001/cart', false),
  'names another scheme': wanted('https://127.0.0.1:3000/cart', false),
};

function wanted(address: string, wasAccepted: boolean): Wanted {
  return { url: address, since: at - 2000, attempt: { at, wasAccepted } };
}

const later = 'not known yet';

describe('a look that', () => {
  test.each<[look: string, tab: string, ReturnType<typeof serves>]>([
    ['waits for its turn', 'failed there too, refused', true],
    ['waits for its turn', 'failed at another path, refused', later],
    ['waits for its turn', 'is looked at by hand', true],
    ['has just begun', 'failed there too, refused', later],
    ['has just begun', 'failed at another path, refused', later],
    ['has just begun', 'does not tell, at the same path', true],
    ['has just begun', 'is looked at by hand', false],
    ['found nobody', 'failed there too, refused', true],
    ['found nobody', 'failed at another path, refused', true],
    ['found nobody', 'does not tell, at another path', true],
    ['found nobody', 'failed there too, after a connection', false],
    ['found nobody', 'names another host', false],
    ['found nobody', 'names another port', false],
    ['found nobody', 'names another scheme', false],
    ['found nobody', 'is looked at by hand', false],
    ['has found nobody so far', 'failed at another path, refused', true],
    ['found a server', 'failed there too, refused', false],
    ['found a server', 'failed there too, after a connection', true],
    ['found a server', 'failed at another path, after a connection', false],
    ['found a server', 'does not tell, at the same path', true],
    ['found a server', 'does not tell, at another path', false],
    ['began after the failure and found a server', 'failed there too, refused', true],
    ['began after the failure and found a server', 'failed at another path, refused', false],
    ['had no helper', 'failed at another path, refused', true],
    ['had no helper', 'names another port', false],
    ['is old', 'failed there too, refused', false],
  ])('%s and a tab that %s: %s', (look, tab, isServed) => {
    expect(serves(looks[look] as LookSoFar, tabs[tab] as Wanted)).toBe(isServed);
  });

  test('was made with the values of a query left out serves the same path', () => {
    const masked = { ...(looks['found a server'] as LookSoFar), url: `${url}?token=***` };
    expect(serves(masked, { ...wanted(`${url}?page=***`, true) })).toBe(true);
  });
});

describe('what a tab wants by its own request', () => {
  const seen = { at: new Date(at).toISOString() };
  test.each<[string, Attempt | undefined, boolean | undefined]>([
    ['refused', { ...seen, outcome: 'failed', failure: 'refused' }, false],
    ['reset', { ...seen, outcome: 'failed', failure: 'reset' }, true],
    ['an answer', { ...seen, outcome: 'answered', status: 502 }, true],
    ['no answer so far', { ...seen, outcome: 'pending' }, undefined],
    ['a time-out, which may be of the connection', { ...seen, outcome: 'failed', failure: 'timed-out' }, undefined],
    ['blocked by the browser', { ...seen, outcome: 'failed', failure: 'blocked' }, undefined],
    ['none', undefined, undefined],
  ])('%s', (_, attempt, wasAccepted) => {
    const expected = wasAccepted === undefined ? {} : { attempt: { at, wasAccepted } };
    expect(wantedBy(url, attempt, 5)).toEqual({ url, since: 5, ...expected });
  });
});
