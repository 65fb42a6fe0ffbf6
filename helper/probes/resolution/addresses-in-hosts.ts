/**
 * The addresses a hosts file gives a name, in its order. For example
 * `127.0.0.1   localhost localhost.localdomain`
 * `::1         localhost ip6-localhost   # IPv6`
 */
export function addressesInHosts(text: string, name: string): string[] {
  const wanted = name.toLowerCase();
  return text.split(/\r?\n/).flatMap((line) => {
    const [address, ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    return address && names.some((one) => one.toLowerCase() === wanted) ? [address] : [];
  });
}
