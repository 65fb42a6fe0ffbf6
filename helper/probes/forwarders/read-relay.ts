import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import { readSmallFile } from '../../files/read-small-file.ts';
import { existing, upstreamsInWords } from '../upstreams/configured-upstreams.ts';
import { endpoint } from './endpoint.ts';
import { readOptions } from './options.ts';

type To = NonNullable<Forwarder['to']>;

/**
 * The address on a relay's command line that isn't the port's own. If there are several, the program goes on to the next when one
 * fails, so no single one is where it leads.
 */
export function relayTarget(words: readonly string[], port: number): Pick<Forwarder, 'to'> {
  const [first, ...others] = upstreamsInWords(words.slice(1).join(' '), port);
  if (!first || others.length > 0) return {};
  const { hostname, port: far } = new URL(first.replace(/^\w+:/, 'http:'));
  return { to: endpoint(hostname, far || '80') };
}

/** `6tunnel -4 -l 127.0.0.1 8080 localhost 3000`: without a port at the end, it's the same one. @see https://github.com/wojtekka/6tunnel */
export function read6tunnel(words: readonly string[], port: number): Pick<Forwarder, 'to'> {
  const [own, host, far = own] = readOptions(words.slice(1), 'uiIlLApms').rest;
  return Number(own) === port && host ? { to: endpoint(host, far) } : {};
}

/** Where rinetd forwards a port to: from `rinetd -c rinetd.conf`, else from its usual file. */
export function readRinetd(words: readonly string[], pid: number, port: number): Pick<Forwarder, 'to'> {
  const text = settingsOf({ words, pid, option: '-c', usual: '/etc/rinetd.conf' });
  const to = rinetdTarget(text, port);
  return to ? { to } : {};
}

/** Where xinetd forwards a port to; undefined if it starts a program for it. */
export function readXinetd(words: readonly string[], pid: number, port: number): Pick<Forwarder, 'to'> | undefined {
  const to = xinetdTarget(settingsOf({ words, pid, option: '-f', usual: '/etc/xinetd.conf' }), port);
  return to && { to };
}

/**
 * `127.0.0.1 8080 127.0.0.1 3000`: from where, and to where.
 * @see https://github.com/samhocevar/rinetd
 */
export function rinetdTarget(settings: string, port: number): To | undefined {
  const rules = settings.matchAll(/^[ \t]*[^#\s]\S*\s+(\d+)(?:\/tcp)?\s+(\S+)\s+(\d+)/gm);
  const rule = [...rules].find(([, from]) => Number(from) === port);
  return rule && endpoint(rule[2], rule[3]);
}

/**
 * `service web { port = 8080 redirect = 127.0.0.1 3000 }`, over several lines.
 * @see https://man.freebsd.org/cgi/man.cgi?query=xinetd.conf&sektion=5&manpath=Debian+12.1.0
 */
export function xinetdTarget(settings: string, port: number): To | undefined {
  for (const [, service = ''] of settings.matchAll(/^[ \t]*service\s[^{]*\{([^}]*)\}/gm)) {
    const own = /^\s*port\s*=\s*(\d+)/m.exec(service)?.[1];
    const redirect = /^\s*redirect\s*=\s*(\S+)\s+(\d+)/m.exec(service);
    if (Number(own) === port && redirect) return endpoint(redirect[1], redirect[2]);
  }
  return undefined;
}

interface Settings {
  words: readonly string[];
  pid: number;
  option: string;
  usual: string;
}

function settingsOf({ words, pid, option, usual }: Settings): string {
  const named = words[words.indexOf(option, 1) + 1];
  const path = words.includes(option) && named ? named : usual;
  const file = existing({ pid }, path);
  return file ? (readSmallFile(file) ?? '') : '';
}
