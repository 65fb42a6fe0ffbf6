/**
 * An address in the spelling of our listener table, whatever a program prints: `*` becomes every address of its family, IPv6 has no
 * brackets, and IPv4-mapped IPv6 becomes IPv4, as browsers reach it.
 */
export function canonicalAddress(text: string, isIpv6: boolean): string {
  if (text === '*') return isIpv6 ? '::' : '0.0.0.0';
  return text.replace(/^\[(.*)\]$/, '$1').replace(/^::ffff:(?=\d+\.)/i, '');
}
