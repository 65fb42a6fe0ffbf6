/** Whether a socket bound to `bound` takes connections to `address`. `::` takes IPv4 too, unless IPV6_V6ONLY is set, which no table shows. */
export function covers(bound: string, address: string): boolean {
  return bound === address || bound === '::' || (bound === '0.0.0.0' && !address.includes(':'));
}
