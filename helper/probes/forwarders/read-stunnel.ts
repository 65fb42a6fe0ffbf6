import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import { ifReadable } from '../../files/if-readable.ts';
import { readSmallFile } from '../../files/read-small-file.ts';
import { endpoint } from './endpoint.ts';

const usualPlace = '/etc/stunnel/stunnel.conf';

/** Where stunnel forwards a port to, by the configuration file on its command line, relative to its own folder. */
export function readStunnel(words: readonly string[], pid: number, port: number): Pick<Forwarder, 'to'> {
  const named = words.slice(1).find((word) => !word.startsWith('-')) ?? usualPlace;
  const path = named.startsWith('/') ? named : `/proc/${pid}/cwd/${named}`;
  const to = /\.conf$/.test(path) ? stunnelTarget(ifReadable(() => readSmallFile(path)) ?? '', port) : undefined;
  return to ? { to } : {};
}

/**
 * `[web]`, `accept = 127.0.0.1:8443`, `connect = 8080`: without a host the target is this computer.
 * @see https://www.stunnel.org/static/stunnel.html
 */
export function stunnelTarget(settings: string, port: number): Forwarder['to'] {
  for (const section of settings.split(/^\s*\[[^\]]*\]/m)) {
    const accept = /^\s*accept\s*=\s*(?:.*:)?(\d+)\s*$/m.exec(section)?.[1];
    const connect = /^\s*connect\s*=\s*(?:(\S+):)?(\d+)\s*$/m.exec(section);
    if (Number(accept) === port && connect?.[2]) return endpoint(connect[1] ?? 'localhost', connect[2]);
  }
  return undefined;
}
