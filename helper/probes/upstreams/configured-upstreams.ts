import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Process } from '../../../evidence/owners.ts';
import { ifReadable } from '../../if-readable.ts';
import { nginxUpstreams } from './nginx-upstreams.ts';
import { readNginx } from './read-nginx.ts';

export interface NamedUpstream {
  url: string;
  namedBy: string;
}

/** The servers a reverse proxy's own configuration names, found by the proxy's command line. */
export function configuredUpstreams(proxy: Process, port: number): NamedUpstream[] {
  const command = proxy.command ?? '';
  if (proxy.program === 'nginx') {
    const path = existing(proxy.pid, nginxConfiguration(command));
    return path ? nginxUpstreams(readNginx(path), port).map((url) => ({ url, namedBy: path })) : [];
  }
  if (proxy.program === 'haproxy') {
    const path = existing(proxy.pid, option(command, 'f') ?? '/etc/haproxy/haproxy.cfg');
    const text = path && ifReadable(() => readFileSync(path, 'utf8'));
    return text ? haproxyUpstreams(text).map((url) => ({ url, namedBy: path })) : [];
  }
  return upstreamsInWords(command, port).map((url) => ({ url, namedBy: 'command line' }));
}

/** `nginx: master process nginx -p /srv/shop -c nginx.conf` */
function nginxConfiguration(command: string): string {
  const prefix = option(command, 'p');
  const file = option(command, 'c');
  if (file) return prefix && !file.startsWith('/') ? join(prefix, file) : file;
  return prefix ? join(prefix, 'conf/nginx.conf') : '/etc/nginx/nginx.conf';
}

function option(command: string, letter: string): string | undefined {
  return new RegExp(`\\s-${letter}\\s*(\\S+)`).exec(command)?.[1];
}

/** A relative path counts from the folder the process works in. */
function existing(pid: number | undefined, path: string): string | undefined {
  if (pid === undefined && !path.startsWith('/')) return undefined;
  return ifReadable(() => realpathSync(path.startsWith('/') ? path : `/proc/${pid}/cwd/${path}`));
}

/** `    server app1 127.0.0.1:9000 check` */
export function haproxyUpstreams(text: string): string[] {
  return [...text.matchAll(/^\s+server\s+\S+\s+(\S+:\d+)/gm)].flatMap(([, server]) =>
    server ? [`tcp://${server}`] : [],
  );
}

/** Loopback addresses that stand in a sentence or on a command line, the port asked for left out: `ECONNREFUSED 127.0.0.1:9000`. */
export function upstreamsInWords(words: string, ownPort: number): string[] {
  const found = words.matchAll(/(?:(https?):\/\/)?(127\.\d+\.\d+\.\d+|localhost|\[?::1\]?):(\d{2,5})(?!\d)/gi);
  const urls = [...found].flatMap(([, scheme = 'tcp', host = '', port]) =>
    Number(port) === ownPort ? [] : [`${scheme}://${host.replace(/^\[?::1\]?$/, '[::1]')}:${port}`],
  );
  return [...new Set(urls)];
}
