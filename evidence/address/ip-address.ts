const ipv4 = /^[\da-fx]+(\.[\da-fx]+){0,3}$/i;
const ipv6 = /^[\da-f:]*:[\da-f:.]*$/i;
const mapped = /^::ffff:([\da-f]+):([\da-f]+)$/;

/**
 * An IP address, without a zone, in the one spelling that sockets have: of all spellings the parser of URLs makes this one. An IPv4-mapped
 * address (::ffff:7f00:1) becomes IPv4.
 * @returns undefined if the text is none
 */
export function ipAddress(text: string): string | undefined {
  const url = ipv6.test(text) ? `http://[${text}]` : ipv4.test(text) ? `http://${text}` : undefined;
  if (!url || !URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  const [, high, low] = mapped.exec(host) ?? [];
  if (high && low)
    return [high, low]
      .map((hex) => Number.parseInt(hex, 16))
      .flatMap((part) => [part >> 8, part & 255])
      .join('.');
  return ipFamily(host) && host;
}

/** Of an address in that spelling; undefined for a name. */
export function ipFamily(host: string): 'ipv4' | 'ipv6' | undefined {
  if (host.includes(':')) return 'ipv6';
  return /^\d+\.\d+\.\d+\.\d+$/.test(host) ? 'ipv4' : undefined;
}

/** Whether an address in that spelling leads back to this computer. */
export function isLoopback(address: string): boolean {
  return address === '::1' || (ipFamily(address) === 'ipv4' && address.startsWith('127.'));
}
