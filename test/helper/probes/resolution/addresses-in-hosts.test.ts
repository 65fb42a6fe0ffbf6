import { expect, test } from 'vitest';
import { addressesInHosts } from '../../../../helper/probes/resolution/addresses-in-hosts.ts';

const hosts = `# Static table lookup for hostnames.
127.0.0.1\tlocalhost localhost.localdomain
::1             localhost ip6-localhost # both families
  127.0.1.1  Shop.test   api.shop.test\r
#127.0.0.1 commented.test
192.0.2.7 far.test far.test.localhost
255.255.255.255 broadcasthost`;

test.each([
  ['localhost', ['127.0.0.1', '::1']],
  ['shop.test', ['127.0.1.1']],
  ['API.shop.test', ['127.0.1.1']],
  ['far.test', ['192.0.2.7']],
  ['commented.test', []],
  ['both', []],
  ['test', []],
  ['127.0.0.1', []],
])('%s stands at %j', (name, addresses) => {
  expect(addressesInHosts(hosts, name)).toEqual(addresses);
});

test('an empty file has no name', () => {
  expect(addressesInHosts('', 'localhost')).toEqual([]);
});
