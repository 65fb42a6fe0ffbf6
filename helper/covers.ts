/**
 * Whether a socket bound to one address takes connections to another.
 * One on `::` takes IPv4 too, unless it was told not to, which no table says.
 */
export function covers(bound: string, address: string): boolean {
  return bound === address || bound === '::' || (bound === '0.0.0.0' && !address.includes(':'));
}
