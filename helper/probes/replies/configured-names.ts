import type { Process } from '../../../evidence/port/owners.ts';
import { readSmallFile } from '../../files/read-small-file.ts';
import { existing, nginxConfiguration } from '../upstreams/configured-upstreams.ts';
import { type Directive, directives } from '../upstreams/parse-nginx.ts';
import { readNginx } from '../upstreams/read-nginx.ts';

interface Server {
  pid: number;
  command: string;
  port: number;
}

/** Each is asked for once more. */
const maxNames = 4;

/** A whole name; a star or a pattern is none that could be asked for. */
const wholeName = /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i;

/** The names that the configuration of nginx or Caddy has sites for on this port, found by the program's command line. */
export function configuredNames({ program, command = '', pid = 0 }: Process, port: number): string[] {
  const server = { pid, command, port };
  const names = program === 'nginx' ? ofNginx(server) : program === 'caddy' ? ofCaddy(server) : [];
  return [...new Set(names)].filter((name) => wholeName.test(name)).slice(0, maxNames);
}

function ofNginx(server: Server): string[] {
  const path = existing(server, nginxConfiguration(server));
  return path ? nginxNames(readNginx(path), server.port) : [];
}

/** `server { listen 8443 ssl; server_name shop.localhost; }` */
export function nginxNames(configuration: readonly Directive[], port: number): string[] {
  const servers = directives(configuration, /^server$/).filter(({ inside }) => listensOn(inside, port));
  return servers.flatMap(({ inside }) => directives(inside, /^server_name$/).flatMap(({ words }) => words.slice(1)));
}

function listensOn(inside: readonly Directive[], port: number): boolean {
  const endpoints = directives(inside, /^listen$/).map(({ words }) => words[1] ?? '');
  return endpoints.some((endpoint) => endpoint === String(port) || endpoint.endsWith(`:${port}`));
}

function ofCaddy(server: Server): string[] {
  const given = /\s--config[=\s](\S+)/.exec(server.command)?.[1] ?? 'Caddyfile';
  const path = existing(server, given);
  return path ? caddyNames(readSmallFile(path) ?? '', server.port) : [];
}

/**
 * `localhost:8443, https://shop.localhost:8443 {`, or without a block where it is the only site; without a port it is the one for https.
 * @see https://caddyserver.com/docs/caddyfile/concepts#addresses
 */
export function caddyNames(caddyfile: string, port: number): string[] {
  const blocks = [...caddyfile.matchAll(/^([^\s#{(}][^{\n]*?)[ \t]*\{[ \t]*$/gm)].map(
    ([, addresses = '']) => addresses,
  );
  const sites = blocks.length > 0 ? blocks : (/^[^\s#{(}].*$/m.exec(caddyfile) ?? []);
  const addresses = sites.flatMap((site) => site.split(/[\s,]+/)).map((address) => address.replace(/^https:\/\//, ''));
  return addresses.flatMap((address) => {
    const [, name = '', ofPort = '443'] = /^([^:/]+)(?::(\d+))?$/.exec(address) ?? [];
    return Number(ofPort) === port ? [name] : [];
  });
}
