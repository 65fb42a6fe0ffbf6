import { type Directive, directives } from './parse-nginx.ts';

/** The servers behind a port, as an nginx configuration names them: of the `server` blocks that listen there, if that can be told. */
export function nginxUpstreams(configuration: readonly Directive[], port: number): string[] {
  const servers = directives(configuration, /^server$/).filter(({ inside }) => inside.length > 0);
  const listening = servers.filter(({ inside }) => listensOn(inside, port));
  const passes = directives(listening.length > 0 ? listening : configuration, /^(proxy|fastcgi|uwsgi|scgi|grpc)_pass$/);
  const urls = passes.flatMap(({ words: [name = '', to = ''] }) => expand(withScheme(name, to), configuration));
  return [...new Set(urls)];
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
