import { SocketAddress } from 'node:net';

/** An IPv6 address as people write it: `0:0:0:0:0:0:0:1` is `::1`. */
export function shortIpv6(address: string): string {
  return new SocketAddress({ family: 'ipv6', address }).address;
}
