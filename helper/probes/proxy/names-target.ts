import { BlockList, isIP } from 'node:net';
import type { Target } from '../../../evidence/address/target.ts';

/**
 * Whether a list of excluded hosts names the target: NO_PROXY, a browser's bypass list, Firefox's "No proxy for". Programs differ in what
 * they accept. This covers what curl, Go, Python and the browsers have in common, and a little more: `*`, `localhost`, `example.test` and
 * `.example.test` with all names below, `*.test`, `127.0.0.1`, `127.0.0.0/8`, `[::1]`, `<local>`, each with or without `:port`. Items are
 * separated by commas, semicolons or white space.
 */
export function namesTarget(list: string, target: Pick<Target, 'host' | 'port' | 'scheme'>): boolean {
  return list
    .split(/[,;\s]+/)
    .filter(Boolean)
    .some((item) => namesIt(item.toLowerCase(), target));
}

function namesIt(item: string, { host, port, scheme }: Pick<Target, 'host' | 'port' | 'scheme'>): boolean {
  const [, itemScheme, place = ''] = /^(?:(\w+):\/\/)?(.*)$/s.exec(item) ?? [];
  if (itemScheme && itemScheme !== scheme) return false;
  const { pattern, itemPort } = takeApart(place);
  if (itemPort && Number(itemPort) !== port) return false;
  return matchesHost(pattern, host.toLowerCase().replace(/\.$/, ''));
}

/** `[::1]:3000`, `::1`, `shop.test:3000`, `127.0.0.0/8` */
function takeApart(place: string): { pattern: string; itemPort?: string | undefined } {
  const bracketed = /^\[([^\]]*)\](?::(\d+))?$/.exec(place);
  if (bracketed) return { pattern: bracketed[1] ?? '', itemPort: bracketed[2] };
  const named = /^([^:]*):(\d+)$/.exec(place);
  return named ? { pattern: named[1] ?? '', itemPort: named[2] } : { pattern: place };
}

function matchesHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (pattern === '<local>') return !host.includes('.') && isIP(host) === 0;
  if (isIP(host) > 0) return matchesAddress(pattern, host);
  if (pattern.includes('*')) return matchesWildcard(pattern, host);
  const name = pattern.replace(/^\./, '').replace(/\.$/, '');
  return name !== '' && (host === name || host.endsWith(`.${name}`));
}

function matchesAddress(pattern: string, host: string): boolean {
  const [network = '', length] = pattern.split('/');
  const family = familyOf(network);
  if (!family) return pattern.includes('*') && matchesWildcard(pattern, host);
  const longest = family === 'ipv4' ? 32 : 128;
  const prefix = Number(length ?? longest);
  if (familyOf(host) !== family || !Number.isInteger(prefix) || prefix < 0 || prefix > longest) return false;
  const list = new BlockList();
  list.addSubnet(network, prefix, family);
  return list.check(host, family);
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address);
  return version === 0 ? undefined : `ipv${version === 4 ? 4 : 6}`;
}

/** Matches piece by piece, each at its first possible place: a regular expression with many stars would try every combination. */
function matchesWildcard(pattern: string, host: string): boolean {
  const [first = '', ...pieces] = pattern.split('*');
  const last = pieces.pop() ?? '';
  if (!host.startsWith(first)) return false;
  let end = first.length;
  for (const piece of pieces) {
    const start = host.indexOf(piece, end);
    if (start === -1) return false;
    end = start + piece.length;
  }
  return host.length - last.length >= end && host.endsWith(last);
}
