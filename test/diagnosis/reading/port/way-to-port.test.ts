import { describe, expect, test } from 'vitest';
import {
  addressInUse,
  addressTried,
  boundForTarget,
  boundOnPort,
  isRefused,
  isVague,
  replyIn,
  speaksTls,
} from '../../../../diagnosis/reading/port/way-to-port.ts';
import { covers } from '../../../../evidence/address/covers.ts';
import { parseTarget, type Target } from '../../../../evidence/address/target.ts';
import { connect, http, listeners, pending, reply, vagueInFirefox } from '../../evidence.ts';

function targetOf(url: string): Target {
  const target = parseTarget(url);
  if (!target) throw new Error(url);
  return target;
}

const name = targetOf('http://localhost:3000/');
const ipv4 = targetOf('http://127.0.0.1:3000/');

test.each([
  ['127.0.0.1', '127.0.0.1', true],
  ['127.0.0.1', '127.0.0.2', false],
  ['0.0.0.0', '127.0.0.2', true],
  ['0.0.0.0', '::1', false],
  ['::', '::1', true],
  ['::', '127.0.0.1', true],
  ['::1', '127.0.0.1', false],
  ['192.0.2.10', '127.0.0.1', false],
])('a socket on %s takes connections to %s: %s', (bound, address, expected) => {
  expect(covers(bound, address)).toBe(expected);
});

test.each([
  ['both refuse', name, { '127.0.0.1': 'refused', '::1': 'refused' }, true],
  ['one refuses, and there is no IPv6', name, { '127.0.0.1': 'refused', '::1': 'no-such-address' }, true],
  ['there is no such address at all', name, { '127.0.0.1': 'no-such-address', '::1': 'no-such-address' }, false],
  ['one refuses, and nobody tried the other', name, { '127.0.0.1': 'refused' }, true],
  ['nobody tried any of its addresses', ipv4, { '::1': 'refused' }, false],
  ['one accepts', name, { '127.0.0.1': 'refused', '::1': 'accepted' }, false],
  ['the other family accepts, which was not asked', ipv4, { '127.0.0.1': 'refused', '::1': 'accepted' }, true],
  ['a rule prohibits it', ipv4, { '127.0.0.1': 'prohibited' }, false],
])('when %s, the target is refused', (_, target, results, expected) => {
  expect(isRefused(target, connect(results))).toBe(expected);
});

test('listeners count when they are on the port, and further when they ought to take the connection', () => {
  const all = listeners('127.0.0.1:3000', '[::]:3001', '192.0.2.10:3000');
  expect(boundOnPort(name, all)).toEqual(['127.0.0.1', '192.0.2.10']);
  expect(boundForTarget(name, all)).toEqual(['127.0.0.1']);
});

describe('of a name with two addresses, the browser stays with', () => {
  const cases: [string, Record<string, string>, 'chromium' | 'firefox' | undefined, string | undefined][] = [
    ['::1, which Chromium takes first', { '127.0.0.1': 'accepted', '::1': 'accepted' }, 'chromium', '::1'],
    ['127.0.0.1, which Firefox takes first', { '127.0.0.1': 'accepted', '::1': 'accepted' }, 'firefox', '127.0.0.1'],
    ['the one that accepts', { '127.0.0.1': 'refused', '::1': 'accepted' }, 'firefox', '::1'],
    [
      'the one that accepts, in Chromium even if it came second',
      { '127.0.0.1': 'accepted', '::1': 'silent' },
      'chromium',
      '127.0.0.1',
    ],
    ['the first that is silent, in Firefox', { '127.0.0.1': 'silent', '::1': 'accepted' }, 'firefox', '127.0.0.1'],
    ['the silent one, when the other refuses', { '127.0.0.1': 'refused', '::1': 'silent' }, 'chromium', '::1'],
    ['none, when both refuse', { '127.0.0.1': 'refused', '::1': 'refused' }, 'chromium', undefined],
    ['the one that accepts, when no browser took part', { '127.0.0.1': 'silent', '::1': 'accepted' }, undefined, '::1'],
  ];
  test.each(cases)('%s', (_, results, browser, expected) => {
    expect(addressTried(name, connect(results), browser && pending(browser))).toBe(expected);
  });
});

test('what came back is read from the address in use, in the scheme asked for', () => {
  const replies = [reply('http://127.0.0.1', http(200)), reply('http://[::1]', { kind: 'closed' })];
  expect(addressInUse(name, replies, pending('chromium'))).toBe('::1');
  expect(addressInUse(name, replies, pending('firefox'))).toBe('127.0.0.1');
  expect(addressInUse(name, [reply('http://127.0.0.1', { kind: 'no-connection' })], undefined)).toBeUndefined();
  expect(replyIn('http', { target: name, replies, attempt: pending('chromium') })).toEqual({ kind: 'closed' });
  expect(replyIn('https', { target: name, replies, attempt: pending('chromium') })).toBeUndefined();
});

test.each([
  [http(404), true],
  [{ kind: 'cert-rejected', problem: 'expired' } as const, true],
  [{ kind: 'tls-failed', code: 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH' } as const, true],
  [vagueInFirefox, false],
  [{ kind: 'not-tls' } as const, false],
  [{ kind: 'closed' } as const, false],
  [undefined, false],
])('asked in TLS, %o shows that the peer speaks it: %s', (outcome, expected) => {
  expect(speaksTls(outcome)).toBe(expected);
});

test('only a failure without a code leaves it open', () => {
  expect(isVague(vagueInFirefox)).toBe(true);
  expect(isVague({ kind: 'tls-failed', code: 'ERR_SSL_NO_PROTOCOLS_AVAILABLE' })).toBe(false);
  expect(isVague({ kind: 'not-tls' })).toBe(false);
});
