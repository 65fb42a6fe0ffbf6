import { describe, expect, test } from 'vitest';
import { accepts, addressTried, anyAccepts, isRefused } from '../../../../diagnosis/reading/port/connect-results.ts';
import { parseTarget, type Target } from '../../../../evidence/address/target.ts';
import { connect, pending } from '../../evidence.ts';

function targetOf(url: string): Target {
  const target = parseTarget(url);
  if (!target) throw new Error(url);
  return target;
}

const name = targetOf('http://localhost:3000/');
const ipv4 = targetOf('http://127.0.0.1:3000/');

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

test('a target accepts if one of its own addresses does', () => {
  const onlyIpv6 = connect({ '127.0.0.1': 'refused', '::1': 'accepted' });
  expect(anyAccepts(onlyIpv6)).toBe(true);
  expect(accepts(name, onlyIpv6)).toBe(true);
  expect(accepts(ipv4, onlyIpv6)).toBe(false);
  expect(anyAccepts(undefined)).toBe(false);
  expect(accepts(name, undefined)).toBe(false);
});
