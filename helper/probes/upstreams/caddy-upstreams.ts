import type { NamedUpstream } from './named-upstream.ts';

/**
 * The servers a Caddyfile names: `reverse_proxy /api/* localhost:9000 h2c://127.0.0.1:9001`, `to localhost:9002` in the block of one.
 * @see https://caddyserver.com/docs/caddyfile/directives/reverse_proxy
 */
export function caddyUpstreams(caddyfile: string): Pick<NamedUpstream, 'url' | 'path'>[] {
  const text = caddyfile.replace(/(^|\s)#.*$/gm, '$1');
  return [...text.matchAll(/^[ \t]*(reverse_proxy|to)\s+(.+)$/gm)].flatMap(([, directive, words = '']) => {
    const [first = '', ...rest] = words
      .replace(/\{\s*$/, '')
      .trim()
      .split(/\s+/);
    const isMatcher = directive === 'reverse_proxy' && /^[/@*]/.test(first);
    const path = isMatcher && first.startsWith('/') ? first.replace(/\*.*$/, '') : undefined;
    const upstreams = isMatcher ? rest : [first, ...rest];
    return upstreams.filter(Boolean).map((one) => ({ url: urlOf(one), ...(path && { path }) }));
  });
}

/** `localhost:9000`, `:9000` for this computer, `unix//run/app.sock`, `https://app.test` */
function urlOf(upstream: string): string {
  if (upstream.startsWith('unix/')) return `unix:${upstream.slice('unix/'.length)}`;
  const [, scheme = 'http', rest = ''] = /^(?:(https?|h2c):\/\/)?(.*)$/.exec(upstream) ?? [];
  return `${scheme.replace('h2c', 'http')}://${rest.replace(/^:/, 'localhost:')}`;
}
