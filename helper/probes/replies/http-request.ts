import { withoutQuery } from '../../../evidence/address/mask-query.ts';
import { addressesOf, type Target, urlHost, withoutPort } from '../../../evidence/address/target.ts';
import { version } from '../../version.ts';
import type { CookieJar } from './cookie-jar.ts';

const defaultPorts = { http: 80, https: 443 };

/** What else may be asked for, and how. */
export interface Manner {
  /** Stands in for the name a browser would send. */
  host?: string;
  /** The cookies that the server has set since our first request. The browser's own are never known here. */
  cookies?: CookieJar;
  /** The server itself sent us to this very query. */
  isSentHere?: boolean;
}

/** What a browser would ask for at this address: the target's path, its query left out. */
export function httpRequest(target: Target, address: string, scheme: 'http' | 'https', manner: Manner = {}): Buffer {
  const { host, cookies, isSentHere } = manner;
  const lines = [
    `GET ${isSentHere ? target.path.replace(/#.*/s, '') : pathWithoutQuery(target)} HTTP/1.1`,
    `Host: ${host ?? hostHeader(target, address, scheme)}`,
    `User-Agent: Mozilla/5.0 (compatible; Portside/${version})`,
    'Accept: text/html,application/xhtml+xml,*/*;q=0.8',
    ...(cookies?.header(target) ?? []),
    ...(target.socket ? handshake() : ['Connection: close']),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
}

/** What a page sends to open a web socket: https://www.rfc-editor.org/rfc/rfc6455#section-4.1 */
function handshake(): string[] {
  const key = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  return ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${key}`];
}

/** Of an address the browser would not try for this target, it is the address itself: what would stand in the address bar then. */
export function hostHeader(target: Target, address: string, scheme: 'http' | 'https'): string {
  const host = addressesOf(target).includes(address) ? target.host : address;
  return withPort(host, target, scheme);
}

/** A host as a Host header has it: the port is left out where it goes without saying. */
export function withPort(host: string, { port }: Pick<Target, 'port'>, scheme: 'http' | 'https'): string {
  return port === defaultPorts[scheme] ? urlHost(host) : `${urlHost(host)}:${port}`;
}

/** The server name in TLS is the same as in the Host header. */
export function serverName({ target, host }: { target: Target; host?: string }): string {
  return host === undefined ? target.host : withoutPort(host);
}

/** The query may hold secrets, and a second request with it might repeat an action. */
export function pathWithoutQuery({ path }: Target): string {
  return withoutQuery(path);
}
