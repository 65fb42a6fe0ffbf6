import { expect, test } from 'vitest';
import { interfaceNames } from '../../../../helper/probes/network/interface-names.ts';
import { kindOf } from '../../../../helper/probes/network/kind-of.ts';

const recorded = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo:  183342    1043    0    0    0     0          0         0   183342    1043    0    0    0     0       0          0
  eth0: 5183342   21043    0    0    0     0          0         0  1183342    9043    0    0    0     0       0          0
br-0a1b2c3d4e5f:       0       0    0    0    0     0          0         0        0       0    0    0    0     0       0          0
`;

test('the names of all interfaces, and none of the headings', () => {
  expect(interfaceNames(recorded)).toEqual(['lo', 'eth0', 'br-0a1b2c3d4e5f']);
});

test.each([
  ['tun0', 'vpn'],
  ['wg0-mullvad', 'vpn'],
  ['tailscale0', 'vpn'],
  ['CloudflareWARP', 'vpn'],
  ['utun4', 'vpn'],
  ['docker0', 'container'],
  ['br-0a1b2c3d4e5f', 'container'],
  ['veth12ab', 'container'],
  ['virbr0', 'virtual-machine'],
  ['vmnet8', 'virtual-machine'],
  ['eth0', 'other'],
  ['wlp2s0', 'other'],
  ['bridge0', 'other'],
])('%s is of kind %s', (name, kind) => {
  expect(kindOf(name)).toBe(kind);
});
