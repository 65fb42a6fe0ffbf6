import type { NamedUpstream } from './named-upstream.ts';

type Named = Pick<NamedUpstream, 'url' | 'path'>;

const modules: Record<string, string> = { proxy: 'http', fastcgi: 'fastcgi', scgi: 'scgi', uwsgi: 'uwsgi' };

/**
 * The servers that lighttpd's settings name: `proxy.server = ( "/api" => ( ( "host" => "127.0.0.1", "port" => 8000 ) ) )`,
 * `fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )`. What does not begin with a slash is an ending, or all.
 * @see https://redmine.lighttpd.net/projects/lighttpd/wiki/Mod_proxy
 */
export function lighttpdUpstreams(settings: string): Named[] {
  const text = settings.replace(/^[ \t]*#.*$/gm, '');
  const parts = text.split(/\b(proxy|fastcgi|scgi|uwsgi)\.server\s*\+?=/);
  return parts.flatMap((name, index) => serversIn(modules[name], parts[index + 1] ?? ''));
}

/** Each server is in its own parentheses, after its path. */
function serversIn(scheme: string | undefined, block: string): Named[] {
  if (!scheme) return [];
  return [...block.matchAll(/\(([^()]*"(?:host|socket)"[^()]*)\)/g)].map(({ index, 1: inside = '' }) => {
    const path = /.*"(\/?[^"]*)"\s*=>\s*\(/s.exec(block.slice(0, index + 1))?.[1];
    return { url: urlOf(scheme, inside), ...(path?.startsWith('/') && { path }) };
  });
}

function urlOf(scheme: string, inside: string): string {
  const value = (key: string) => new RegExp(`"${key}"\\s*=>\\s*"?([^",\\s)]+)`).exec(inside)?.[1];
  const socket = value('socket');
  return socket ? `unix:${socket}` : `${scheme}://${value('host')}:${value('port') ?? 80}`;
}
