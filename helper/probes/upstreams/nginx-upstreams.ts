import type { NamedUpstream } from './named-upstream.ts';
import { type Directive, directives } from './parse-nginx.ts';

type Named = Pick<NamedUpstream, 'url' | 'path'>;

/** The servers behind a port, as an nginx configuration names them: of the `server` blocks that listen there, if that can be told. */
export function nginxUpstreams(configuration: readonly Directive[], port: number): Named[] {
  const servers = directives(configuration, /^server$/).filter(({ inside }) => inside.length > 0);
  const listening = servers.filter(({ inside }) => listensOn(inside, port));
  const named = passes(listening.length > 0 ? listening : configuration, configuration);
  return named.filter(
    ({ url, path }, index) => index === named.findIndex((one) => one.url === url && one.path === path),
  );
}

/** The targets that these blocks forward to; a `location` with a plain path says for which requests. */
function passes(blocks: readonly Directive[], configuration: readonly Directive[], path?: string): Named[] {
  return blocks.flatMap(({ words: [name = '', to = '', prefix = to], inside }) => {
    if (/^(proxy|fastcgi|uwsgi|scgi|grpc)_pass$/.test(name))
      return expand(withScheme(name, to), configuration).map((url) => ({ url, ...(path && { path }) }));
    const isPlain = name === 'location' && /^(\/|=$|\^~$)/.test(to);
    return passes(inside, configuration, isPlain ? prefix : name === 'location' ? undefined : path);
  });
}

/** `listen 8080;`, `listen 127.0.0.1:8080 default_server;`, `listen [::]:8080;` */
function listensOn(inside: readonly Directive[], port: number): boolean {
  const listens = directives(inside, /^listen$/);
  return listens.some(({ words: [, endpoint = ''] }) => endpoint === String(port) || endpoint.endsWith(`:${port}`));
}

/** `proxy_pass http://app/api/` already has one; the others name their protocol only by the directive. */
function withScheme(directive: string, to: string): string {
  return to.includes('://') || to.startsWith('unix:') ? to : `${directive.replace('_pass', '')}://${to}`;
}

/** A URL whose host is an `upstream` block stands for the servers of that block. */
function expand(url: string, configuration: readonly Directive[]): string[] {
  const [, scheme = '', host = '', path = ''] = /^(\w+):\/\/([^/]+)(.*)$/.exec(url) ?? [];
  const block = directives(configuration, /^upstream$/).find(({ words }) => words[1] === host);
  if (!block) return [url];
  const servers = directives(block.inside, /^server$/).filter(({ words }) => !words.includes('down'));
  return servers.map(({ words: [, server = ''] }) =>
    server.startsWith('unix:') ? server : `${scheme}://${server}${path}`,
  );
}
