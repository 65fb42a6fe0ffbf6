import { isIPv6, SocketAddress } from 'node:net';

/**
 * An IPv6 address as people write it: `0:0:0:0:0:0:0:1` becomes `::1`. Anything else stays as it is, since certificates may name anything.
 */
export function shortIpv6(address: string): string {
  return isIPv6(address) ? new SocketAddress({ family: 'ipv6', address }).address : address;
}
