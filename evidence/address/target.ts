import ipaddr from 'ipaddr.js';

/** The address asked for, taken apart. Ports are numbers, hosts carry no brackets. */
export interface Target {
  url: string;
  scheme: 'http' | 'https';
  host: string;
  kind: 'name' | 'ipv4' | 'ipv6' | 'wildcard';
  port: number;
  /** Path, query and fragment, as typed. */
  path: string;
  /** Where a name leads that is no name of loopback's own, as this system resolves it; absent: not known. */
  addresses?: readonly string[];
  /** The address of a web socket: the scheme is that of the HTTP request which opens it. */
  socket?: true;
}

/**
 * Takes a loopback address apart.
 * @returns undefined when the text is no http(s) address of this computer.
 */
export function parseTarget(text: string): Target | undefined {
  const url = webUrl(text);
  const place = url && placeOf(url.hostname.replace(/^\[|\]$/g, ''));
  return place && { ...takeApart(url, place), ...asSocket(text) };
}

/**
 * The same for any name or address: one whose name leads to this computer, as a line in the hosts file makes it,
 * and whatever recorded evidence is about. Gives no leave to connect.
 * @returns undefined when the text is no address of a web page or socket.
 */
export function parseNamedTarget(text: string): Target | undefined {
  const url = webUrl(text);
  return url && (parseTarget(text) ?? { ...takeApart(url, farPlace(url)), ...asSocket(text) });
}

/** A name, or an address of another machine or of this one's network cards. */
function farPlace({ hostname }: URL): Pick<Target, 'host' | 'kind'> {
  const host = hostname.replace(/^\[|\]$/g, '');
  return { host, kind: ipaddr.isValid(host) ? ipaddr.parse(host).kind() : 'name' };
}

function asSocket(text: string): Pick<Target, 'socket'> {
  return /^wss?:/i.test(text) ? { socket: true } : {};
}

/** A web socket's address is that of the HTTP request which opens it. */
function webUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text.replace(/^ws(s?:)/i, 'http$1'));
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

function takeApart(url: URL, place: Pick<Target, 'host' | 'kind'>): Target {
  const scheme = url.protocol === 'http:' ? 'http' : 'https';
  const port = url.port ? Number(url.port) : scheme === 'http' ? 80 : 443;
  return { url: url.href, scheme, ...place, port, path: url.pathname + url.search + url.hash };
}

/** The address as it was asked for: that of a web socket begins with `ws`. */
export function askedAddress({ url, socket }: Pick<Target, 'url' | 'socket'>): string {
  return socket ? url.replace(/^http/, 'ws') : url;
}

/** The addresses a browser tries for this target, in no particular order: both families for a name of loopback. */
export function addressesOf(target: Pick<Target, 'host' | 'kind' | 'addresses'>): string[] {
  if (target.addresses) return [...target.addresses];
  if (target.kind === 'name') return ['127.0.0.1', '::1'];
  if (target.kind === 'wildcard') return [target.host === '::' ? '::1' : '127.0.0.1'];
  return [target.host];
}

/**
 * The same, as this browser prefers them once a port accepts on both families of a name:
 * Chromium 156 takes ::1 first, Firefox 153 127.0.0.1; neither falls back after a connect succeeded.
 */
export function addressesInOrder(target: Parameters<typeof addressesOf>[0], browser: string | undefined): string[] {
  const addresses = addressesOf(target);
  return browser === 'chromium' ? addresses.reverse() : addresses;
}

/**
 * An IP address that is this computer's own and that no network card sees, in the one spelling it is connected by:
 * an IPv4 address in IPv6 clothes (::ffff:7f00:1) is taken for what it is, and which interface to take (::1%lo) goes without saying.
 * @returns undefined for any other address, and for what is no address
 */
export function loopbackAddress(address: string): string | undefined {
  // ipaddr.js takes ::127.0.0.1 for the mapped ::ffff:127.0.0.1; it is an address of its own, and nowhere in use.
  if (!ipaddr.isValid(address) || /^::\d+\./.test(address)) return undefined;
  const plain = ipaddr.process(address.replace(/%.*/s, ''));
  return plain.range() === 'loopback' ? plain.toString() : undefined;
}

export function isLoopbackAddress(address: string): boolean {
  return loopbackAddress(address) !== undefined;
}

/** Whether every browser knows this name by heart: localhost, and whatever is below it. */
export function isLoopbackName(host: string): boolean {
  return /^(.+\.)?localhost\.?$/i.test(host);
}

/** An address as it stands in a URL: IPv6 in brackets. */
export function urlHost(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

/** The host of a Host header, without brackets. */
export function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
}

/** The same target at another host or port, path kept. */
export function addressAt(target: Target, change: { host?: string; port?: number; scheme?: string }): string {
  const url = new URL(target.url);
  if (change.scheme) url.protocol = `${change.scheme}:`;
  if (change.host) url.hostname = urlHost(change.host);
  url.port = String(change.port ?? target.port);
  return url.href;
}

/**
 * WHATWG URL has already turned decimal, hex and octal spellings into dotted ones: https://url.spec.whatwg.org/#concept-ipv4-parser
 * An IPv4 address in IPv6 clothes (::ffff:7f00:1) is taken for what it is.
 */
function placeOf(host: string): Pick<Target, 'host' | 'kind'> | undefined {
  if (isLoopbackName(host)) return { host, kind: 'name' };
  if (!ipaddr.isValid(host)) return undefined;
  const address = ipaddr.process(host);
  const canonical = address.toString();
  if (canonical === '0.0.0.0' || canonical === '::') return { host: canonical, kind: 'wildcard' };
  return address.range() === 'loopback' ? { host: canonical, kind: address.kind() } : undefined;
}
