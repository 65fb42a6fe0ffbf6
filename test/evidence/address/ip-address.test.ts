import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, test } from 'vitest';
import { ipAddress, ipFamily, isLoopback } from '../../../evidence/address/ip-address.ts';

describe('the spelling of sockets', () => {
  test.each([
    ['127.0.0.1', '127.0.0.1'],
    ['127.1', '127.0.0.1'],
    ['0x7f.1', '127.0.0.1'],
    ['0', '0.0.0.0'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['FE80::0001', 'fe80::1'],
    ['::ffff:127.0.0.1', '127.0.0.1'],
    ['::ffff:7f00:1', '127.0.0.1'],
    ['::ffff:0:0', '0.0.0.0'],
    // Not mapped, but compatible, and long out of use: another address than 127.0.0.1.
    ['::127.0.0.1', '::7f00:1'],
    ['::ffff:0:7f00:1', '::ffff:0:7f00:1'],
  ])('%s is %s', (text, address) => {
    expect(ipAddress(text)).toBe(address);
  });

  test.each([
    '',
    '.',
    ':',
    'fa',
    'localhost',
    '127.0.0.1:80',
    '[::1]',
    '::1%lo',
    '256.0.0.1',
    '1.2.3.4.5',
    '127.0.0.1.',
    ':::',
    '::1::',
    'é',
    '１２７.0.0.1',
    '127.0.0.1/8',
    '@::1',
  ])('%j is no address', (text) => {
    expect(ipAddress(text)).toBeUndefined();
  });
});

describe('ipaddr.js says the same', () => {
  const agrees = (text: string) => {
    const other = ipaddr.process(text);
    const address = ipAddress(text) ?? '';
    expect([address, ipFamily(address), isLoopback(address)]).toEqual([
      other.toString(),
      other.kind(),
      other.range() === 'loopback',
    ]);
  };

  test('of every IPv4 address', () => {
    fc.assert(fc.property(fc.ipV4Extended(), agrees));
    fc.assert(
      fc.property(
        fc.ipV4().map((address) => address.replace(/^\d+/, '127')),
        agrees,
      ),
    );
  });

  test('of every IPv6 address', () => {
    const compatible = /^(0*:)+\d+\.\d+\.\d+\.\d+$/;
    fc.assert(
      fc.property(
        fc.ipV6().filter((text) => !compatible.test(text)),
        agrees,
      ),
    );
    fc.assert(
      fc.property(
        fc.ipV4().map((address) => `::ffff:${address}`),
        agrees,
      ),
    );
  });
});
