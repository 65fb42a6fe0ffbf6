import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { urlHost } from '../../../evidence/address/target.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import { ifReadable } from '../../files/if-readable.ts';
import { readSmallFile } from '../../files/read-small-file.ts';
import { apacheUpstreams } from './apache-upstreams.ts';
import { caddyUpstreams } from './caddy-upstreams.ts';
import { devProxyUpstreams } from './dev-proxy-upstreams.ts';
import { lighttpdUpstreams } from './lighttpd-upstreams.ts';
import type { NamedUpstream } from './named-upstream.ts';
import { nginxUpstreams } from './nginx-upstreams.ts';
import { readNginx } from './read-nginx.ts';

interface Proxy {
  pid: number;
  command: string;
  port: number;
}

type Reader = (proxy: Proxy) => NamedUpstream[];

/** Proxies with configuration files. Any other program may be told on its command line, or be a dev server. */
const readers: [program: RegExp, read: Reader][] = [
  [/^(nginx|openresty)$/, ofNginx],
  [/^haproxy$/, (proxy) => inFile(proxy, option(proxy, 'f') ?? '/etc/haproxy/haproxy.cfg', haproxyUpstreams)],
  [/^(apache2|httpd)$/, ofApache],
  [/^caddy$/, ofCaddy],
  [/^lighttpd$/, ofLighttpd],
  [/^(varnishd|traefik|envoy|mitm(dump|proxy|web))$/, (proxy) => onCommandLine(proxy)],
];

/** The servers a reverse proxy's own configuration names, found by the proxy's command line. */
export function configuredUpstreams({ program, command = '', pid = 0 }: Process, port: number): NamedUpstream[] {
  const proxy = { pid, command, port };
  const reader = readers.find(([name]) => name.test(program))?.[1];
  if (reader) return reader(proxy);
  return [...onCommandLine(proxy), ...devProxyUpstreams(`/proc/${pid}/cwd`, port)];
}

function onCommandLine({ command, port }: Proxy): NamedUpstream[] {
  return upstreamsInWords(command, port).map((url) => ({ url, namedBy: 'command line' }));
}

function ofNginx(proxy: Proxy): NamedUpstream[] {
  const path = existing(proxy, nginxConfiguration(proxy));
  return path ? nginxUpstreams(readNginx(path), proxy.port).map((one) => ({ ...one, namedBy: path })) : [];
}

/** `nginx: master process nginx -p /srv/shop -c nginx.conf` */
export function nginxConfiguration(proxy: Proxy): string {
  const prefix = option(proxy, 'p');
  const file = option(proxy, 'c');
  if (file) return prefix && !file.startsWith('/') ? join(prefix, file) : file;
  return prefix ? join(prefix, 'conf/nginx.conf') : '/etc/nginx/nginx.conf';
}

/** Debian keeps enabled modules in a separate folder. */
function ofLighttpd(proxy: Proxy): NamedUpstream[] {
  const main = option(proxy, 'f') ?? '/etc/lighttpd/lighttpd.conf';
  const more = main.startsWith('/etc/lighttpd/') ? settingsIn('/etc/lighttpd/conf-enabled') : [];
  return [main, ...more].flatMap((path) => inFile(proxy, path, lighttpdUpstreams));
}

function settingsIn(folder: string): string[] {
  const names = ifReadable(() => readdirSync(folder)) ?? [];
  return names.filter((name) => name.endsWith('.conf')).map((name) => join(folder, name));
}

/** Debian and Red Hat keep the sites in separate folders. */
function ofApache(proxy: Proxy): NamedUpstream[] {
  const folders = ['/etc/apache2/sites-enabled', '/etc/apache2/conf-enabled', '/etc/httpd/conf.d'];
  const sites = folders.flatMap(settingsIn);
  const main = option(proxy, 'f');
  const paths = main ? [main] : [...sites, '/etc/apache2/apache2.conf', '/etc/httpd/conf/httpd.conf'];
  return paths.flatMap((path) => inFile(proxy, path, (text) => apacheUpstreams(text, proxy.port)));
}

/** Without `--config`, Caddy uses the Caddyfile of the folder it's started in. */
function ofCaddy(proxy: Proxy): NamedUpstream[] {
  const given = /\s--config[=\s](\S+)/.exec(proxy.command)?.[1] ?? 'Caddyfile';
  const named = /\breverse-proxy\b/.test(proxy.command) ? onCommandLine(proxy) : [];
  return named.length > 0 ? named : inFile(proxy, given, caddyUpstreams);
}

function inFile(
  proxy: Proxy,
  path: string,
  read: (text: string) => Pick<NamedUpstream, 'url' | 'path'>[],
): NamedUpstream[] {
  const file = existing(proxy, path);
  return file ? read(readSmallFile(file) ?? '').map((one) => ({ ...one, namedBy: file })) : [];
}

function option({ command }: Proxy, letter: string): string | undefined {
  return new RegExp(`\\s-${letter}\\s*(\\S+)`).exec(command)?.[1];
}

/** A relative path is relative to the process's working folder. */
export function existing({ pid }: Pick<Proxy, 'pid'>, path: string): string | undefined {
  return ifReadable(() => realpathSync(path.startsWith('/') ? path : `/proc/${pid}/cwd/${path}`));
}

/** `    server app1 127.0.0.1:9000 check` */
export function haproxyUpstreams(text: string): { url: string }[] {
  return [...text.matchAll(/^[ \t]+server\s+\S+\s+(\S+:\d+)/gm)].flatMap(([, server]) =>
    server ? [{ url: `tcp://${server}` }] : [],
  );
}

/** Loopback addresses in a sentence or on a command line, except the target's own port: `ECONNREFUSED 127.0.0.1:9000`. */
export function upstreamsInWords(words: string, ownPort: number): string[] {
  const found = words.matchAll(/(?:(https?):\/\/)?\[?(127\.\d+\.\d+\.\d+|localhost|::1)\]?:(\d{2,5})(?!\d)/gi);
  const urls = [...found].flatMap(([, scheme = 'tcp', host = '', port]) =>
    Number(port) === ownPort ? [] : [`${scheme}://${urlHost(host)}:${port}`],
  );
  return [...new Set(urls)];
}
