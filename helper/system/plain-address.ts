/**
 * An address as the listener table has it, whatever a program prints: `*` is every address of its family, IPv6 stands
 * without brackets, and an IPv4 address in IPv6 clothes is what a browser reaches as plain IPv4.
 */
export function plainAddress(text: string, isIpv6: boolean): string {
  if (text === '*') return isIpv6 ? '::' : '0.0.0.0';
  return text.replace(/^\[(.*)\]$/, '$1').replace(/^::ffff:(?=\d+\.)/i, '');
}
