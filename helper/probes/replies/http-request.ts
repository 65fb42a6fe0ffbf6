import { addressesOf, type Target, urlHost } from '../../../evidence/target.ts';
import { version } from '../../version.ts';

const defaultPorts = { http: 80, https: 443 };

/** What a browser would ask for at this address: the target's path, its query left out. */
export function httpRequest(target: Target, address: string, scheme: 'http' | 'https'): Buffer {
  const lines = [
    `GET ${pathWithoutQuery(target)} HTTP/1.1`,
    `Host: ${hostHeader(target, address, scheme)}`,
    `User-Agent: Mozilla/5.0 (compatible; Portside/${version})`,
    'Accept: text/html,application/xhtml+xml,*/*;q=0.8',
    'Connection: close',
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
}

/** Of an address the browser would not try for this target, it is the address itself: what would stand in the address bar then. */
export function hostHeader(target: Target, address: string, scheme: 'http' | 'https'): string {
  const host = addressesOf(target).includes(address) ? target.host : address;
  return target.port === defaultPorts[scheme] ? urlHost(host) : `${urlHost(host)}:${target.port}`;
}

/** The query may hold what is nobody's business, and a second request with it may do a thing twice. */
export function pathWithoutQuery({ path }: Target): string {
  return path.replace(/[?#].*/s, '');
}
