import { expect, test } from 'vitest';
import { serviceAddress } from '../../../components/services/service-address.ts';
import { parseTarget } from '../../../evidence/address/target.ts';

test.each([
  ['http://localhost:3000/a?b#c', { addresses: ['::1'] }, 'http://localhost:5173/a?b#c'],
  ['https://localhost:3000/a', { addresses: ['0.0.0.0'] }, 'http://localhost:5173/a'],
  ['http://127.0.0.1:3000/a', { addresses: ['::1'] }, 'http://localhost:5173/a'],
  ['http://app.localhost:3000/a', { addresses: [] }, 'http://app.localhost:5173/a'],
  ['http://localhost:3000/', { addresses: ['127.0.0.1'], web: false }, undefined],
  ['http://localhost:3000/', { addresses: ['192.168.1.5'] }, undefined],
  ['http://localhost:3000/', { addresses: ['192.168.1.5', '127.0.0.1'] }, 'http://localhost:5173/'],
])('%s, %j', (url, service, address) => {
  const target = parseTarget(url);
  expect(target && serviceAddress(target, { port: 5173, ...service })).toBe(address);
});
