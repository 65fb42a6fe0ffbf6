import { expect, test } from 'vitest';
import { addressesOf } from '../../../evidence/address/target.ts';
import { targetOf } from '../../../evidence/address/target-of.ts';

const addresses = (url: string, ...resolved: string[]) => {
  const target = targetOf({ url, facts: { resolution: { name: new URL(url).hostname, addresses: resolved } } });
  return target && addressesOf(target);
};

test('a name leads where this system says', () => {
  expect(addresses('http://shop.test:3000/', '127.0.0.5')).toEqual(['127.0.0.5']);
  expect(addresses('http://shop.test:3000/', '::1', '127.0.0.1')).toEqual(['::1', '127.0.0.1']);
});

test('a name that has no address may be meant to lead here', () => {
  expect(addresses('http://shop.test:3000/')).toEqual(['127.0.0.1', '::1']);
});

test('names of loopback’s own are what browsers make of them, whatever this system says', () => {
  expect(addresses('http://localhost:3000/', '192.0.2.7')).toEqual(['127.0.0.1', '::1']);
  expect(addresses('http://shop.localhost:3000/', '192.0.2.7')).toEqual(['127.0.0.1', '::1']);
});

test('an address is itself', () => {
  expect(addresses('http://192.0.2.7:3000/')).toEqual(['192.0.2.7']);
  expect(addresses('http://[::1]:3000/')).toEqual(['::1']);
});
