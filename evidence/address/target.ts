import { ipAddress, ipFamily, isLoopback } from './ip-address.ts';

/** The requested address, parsed. Ports are numbers, hosts have no brackets. */
export interface Target {
  url: string;
  scheme: 'http' | 'https';
  host: string;
  kind: 'name' | 'ipv4' | 'ipv6' | 'wildcard';
  port: number;
  /** Path, query and fragment, as typed. */
  path: string;
  /** The addresses this system resolves the name to, if it isn't a loopback name; absent if not known. */
  addresses?: readonly string[];
  /** A WebSocket's address: the scheme is that of the HTTP request that opens it. */
  socket?: true;
}

/** Http of https, and https of http. */
export function otherScheme(scheme: Target['scheme']): Target['scheme'] {
  return scheme === 'http' ? 'https' : 'http';
}

/**
 * Parses a loopback address.
 * @returns undefined if the text isn't an http(s) address on this computer
 */
export function parseTarget(text: string): Target | undefined {
  const url = webUrl(text);
  const place = url && placeOf(url.hostname.replace(/^\[|\]$/g, ''));
  return place && { ...takeApart(url, place), ...asSocket(text) };
}

/**
 * The same for any name or address: a name that the hosts file leads to this computer, or whatever recorded evidence is about. Parsing it
 * doesn't permit connecting to it.
 * @returns undefined if the text isn't the address of a web page or WebSocket
 */
export function parseNamedTarget(text: string): Target | undefined {
  const url = webUrl(text);
  return url && (parseTarget(text) ?? { ...takeApart(url, farPlace(url)), ...asSocket(text) });
}

/** A name, or the address of another machine or of one of this one's network cards. */
function farPlace({ hostname }: URL): Pick<Target, 'host' | 'kind'> {
  const host = hostname.replace(/^\[|\]$/g, '');
  return { host, kind: ipFamily(host) ?? 'name' };
}

function asSocket(text: string): Pick<Target, 'socket'> {
  return /^wss?:/i.test(text) ? { socket: true } : {};
}

/** A WebSocket's address is that of the HTTP request that opens it. */
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

/** The address as it was requested: a WebSocket's begins with `ws`. */
export function askedAddress({ url, socket }: Pick<Target, 'url' | 'socket'>): string {
  return socket ? url.replace(/^http/, 'ws') : url;
}

/** The addresses a browser tries for this target, in no particular order: both families for a loopback name. */
export function addressesOf(target: Pick<Target, 'host' | 'kind' | 'addresses'>): string[] {
  if (target.addresses) return [...target.addresses];
  if (target.kind === 'name') return ['127.0.0.1', '::1'];
  if (target.kind === 'wildcard') return [target.host === '::' ? '::1' : '127.0.0.1'];
  return [target.host];
}

/**
 * The same, in this browser's order once a port accepts on both families: Chromium 156 prefers ::1, Firefox 153 127.0.0.1. Neither falls
 * back after a connect has succeeded.
 */
export function addressesInOrder(target: Parameters<typeof addressesOf>[0], browser: string | undefined): string[] {
  const addresses = addressesOf(target);
  return browser === 'chromium' ? addresses.reverse() : addresses;
}

/**
 * A loopback IP address, in the spelling used to connect to it: an IPv4-mapped one (::ffff:7f00:1) becomes IPv4, and a zone (::1%lo) is
 * dropped.
 * @returns undefined for any other address, or if it isn't an address
 */
export function loopbackAddress(address: string): string | undefined {
  const plain = ipAddress(address.replace(/%.*/s, ''));
  return plain && isLoopback(plain) ? plain : undefined;
}

export function isLoopbackAddress(address: string): boolean {
  return loopbackAddress(address) !== undefined;
}

/** Whether every browser resolves this name itself: localhost, and all names below it. */
export function isLoopbackName(host: string): boolean {
  return /^(.+\.)?localhost\.?$/i.test(host);
}

/** An address as written in a URL: IPv6 in brackets. */
export function urlHost(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

/** The host of a Host header, without brackets. */
export function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
}

/** The same target at another host, port or scheme. The path stays. */
export function addressAt(target: Target, change: { host?: string; port?: number; scheme?: string }): string {
  const url = new URL(target.url);
  if (change.scheme) url.protocol = `${change.scheme}:`;
  if (change.host) url.hostname = urlHost(change.host);
  url.port = String(change.port ?? target.port);
  return url.href;
}

/**
 * WHATWG URL has already turned decimal, hex and octal spellings into dotted ones: https://url.spec.whatwg.org/#concept-ipv4-parser An
 * IPv4-mapped IPv6 address (::ffff:7f00:1) counts as IPv4.
 */
function placeOf(host: string): Pick<Target, 'host' | 'kind'> | undefined {
  if (isLoopbackName(host)) return { host, kind: 'name' };
  const address = ipAddress(host);
  if (!address) return undefined;
  if (address === '0.0.0.0' || address === '::') return { host: address, kind: 'wildcard' };
  return isLoopback(address) ? { host: address, kind: ipFamily(address) ?? 'name' } : undefined;
}
