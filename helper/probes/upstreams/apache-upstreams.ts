import type { NamedUpstream } from './named-upstream.ts';

type Named = Pick<NamedUpstream, 'url' | 'path'>;

/**
 * The servers behind a port, as Apache's settings name them: of the virtual hosts on that port, if that can be told.
 * `ProxyPass "/api" "http://127.0.0.1:8000/"`, `ProxyPassMatch`, `SetHandler "proxy:fcgi://127.0.0.1:9000"`, `<Location "/api">` with `ProxyPass http://127.0.0.1:8000/`, `BalancerMember http://127.0.0.1:9000`
 * @see https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass
 */
export function apacheUpstreams(settings: string, port: number): Named[] {
  const text = settings.replace(/^[ \t]*#.*$/gm, '');
  const hosts = [...text.matchAll(/<VirtualHost\s+([^>]*)>([\s\S]*?)<\/VirtualHost>/gi)];
  const own = hosts.filter(([, endpoints = '']) => endpoints.split(/\s+/).some((one) => one.endsWith(`:${port}`)));
  const searched = own.length > 0 ? own.map(([, , inside = '']) => inside).join('\n') : text;
  return [...passes(searched), ...members(text)];
}

const address = String.raw`"?((?:\w+):[^\s"]+)`;
const located = new RegExp(String.raw`^[ \t]*(?:ProxyPass|SetHandler)\s+(?:"?proxy:)?${address}`, 'gim');
const byPath = new RegExp(String.raw`^[ \t]*ProxyPass\s+"?(/[^\s"]*)"?\s+${address}`, 'gim');
/** The first argument of these is a pattern or a kind of file, so a path doesn't tell which requests they take. */
const byPattern = new RegExp(
  String.raw`^[ \t]*(?:ProxyPassMatch\s+\S+\s+${address}|SetHandler\s+"?proxy:([^\s"]+)|RewriteRule\s+\S+\s+${address}\S*\s+\[[^\]]*\bP\b)`,
  'gim',
);

function passes(text: string): Named[] {
  const locations = /<Location\s+"?([^>"]+)"?>([\s\S]*?)<\/Location>/gi;
  const ofLocations = [...text.matchAll(locations)].flatMap(([, path = '', inside = '']) =>
    [...inside.matchAll(located)].map(([, url = '']) => ({ url, path })),
  );
  const elsewhere = text.replace(locations, '');
  const plain = [...elsewhere.matchAll(byPath)].map(([, path = '', url = '']) => ({ url, path }));
  const patterns = [...elsewhere.matchAll(byPattern)].map(([, matched, handler, rewritten]) => ({
    url: matched ?? handler ?? rewritten ?? '',
  }));
  return [...ofLocations, ...plain, ...patterns]
    .filter(({ url }) => !url.startsWith('balancer:'))
    .map(({ url, ...path }) => ({ url: addressIn(url), ...path }));
}

/** `unix:/run/app.sock|http://localhost/`; what follows a port stands for the path that was asked for: `http://127.0.0.1:8000/$1`. */
function addressIn(url: string): string {
  return url.replace(/\|.*$/, '').replace(/[$%].*$/, '');
}

function members(text: string): Named[] {
  return [...text.matchAll(/^[ \t]*BalancerMember\s+"?((?:\w+):\/\/[^\s"]+)/gim)].map(([, url = '']) => ({ url }));
}
