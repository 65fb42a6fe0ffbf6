import { describe, expect, test } from 'vitest';
import { parseTarget } from '../../../evidence/address/target.ts';
import type { Owners } from '../../../evidence/port/owners.ts';
import { reachOf, whoServes } from '../../../words/services/who-serves.ts';
import { node, owner } from '../../diagnosis/evidence.ts';

const other = { pid: 12, program: 'ruby' };

function serving(url: string, owners: Owners): Owners {
  const target = parseTarget(url);
  if (!target) throw new Error(url);
  return whoServes(target, owners);
}

describe('a page is served by', () => {
  test.each<[string, Owners, Owners]>([
    ['http://127.0.0.1:3000/', [owner('127.0.0.1', node)], [owner('127.0.0.1', node)]],
    ['http://127.0.0.1:3000/', [owner('0.0.0.0', node)], [owner('0.0.0.0', node)]],
    ['http://127.0.0.1:3000/', [owner('::', node)], [owner('::', node)]],
    ['http://[::1]:3000/', [owner('0.0.0.0', node)], []],
    // The very address goes before all addresses.
    ['http://127.0.0.1:3000/', [owner('0.0.0.0', other), owner('127.0.0.1', node)], [owner('127.0.0.1', node)]],
    ['http://127.0.0.1:3000/', [owner('192.168.1.5', other), owner('127.0.0.1', node)], [owner('127.0.0.1', node)]],
    // A program that listens on more addresses than the one asked for.
    [
      'http://127.0.0.1:3000/',
      [owner('192.168.1.5', node), owner('127.0.0.1', node)],
      [owner('192.168.1.5', node), owner('127.0.0.1', node)],
    ],
    // Two programs that share a name by families.
    [
      'http://localhost:3000/',
      [owner('127.0.0.1', node), owner('::1', other)],
      [owner('127.0.0.1', node), owner('::1', other)],
    ],
    ['http://127.0.0.1:3000/', [owner('127.0.0.1', node), owner('::1', other)], [owner('127.0.0.1', node)]],
    ['http://127.0.0.1/', [owner('127.0.0.1'), owner('192.168.1.5')], [owner('127.0.0.1'), owner('192.168.1.5')]],
    ['http://127.0.0.1:3000/', [], []],
  ])('%s, of %j: %j', (url, owners, expected) => {
    expect(serving(url, owners)).toEqual(expected);
  });
});

test.each([
  [[], undefined],
  [['127.0.0.1'], 'this-computer'],
  [['127.0.0.53', '::1'], 'this-computer'],
  [['0.0.0.0'], 'network'],
  [['::'], 'network'],
  [['127.0.0.1', '192.168.1.5'], 'network'],
  [['::ffff:127.0.0.1'], 'network'],
])('who listens on %j is reached from: %s', (addresses, reach) => {
  expect(reachOf(addresses.map((address) => owner(address, node)))).toBe(reach);
});
