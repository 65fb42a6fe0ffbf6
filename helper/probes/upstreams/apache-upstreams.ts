import type { NamedUpstream } from './named-upstream.ts';

type Named = Pick<NamedUpstream, 'url' | 'path'>;

/**
 * The servers behind a port, as Apache's settings name them: of the virtual hosts on that port, if that can be told.
 * `ProxyPass "/api" "http://127.0.0.1:8000/"`, `<Location "/api">` with `ProxyPass http://127.0.0.1:8000/`, `BalancerMember http://127.0.0.1:9000`
 * @see https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass
 */
export function apacheUpstreams(settings: string, port: number): Named[] {
  const text = settings.replace(/^[ \t]*#.*$/gm, '');
  const hosts = [...text.matchAll(/<VirtualHost\s+([^>]*)>([\s\S]*?)<\/VirtualHost>/gi)];
  const own = hosts.filter(([, endpoints = '']) => endpoints.split(/\s+/).some((one) => one.endsWith(`:${port}`)));
  const searched = own.length > 0 ? own.map(([, , inside = '']) => inside).join('\n') : text;
  return [...passes(searched), ...members(text)];
}

function passes(text: string): Named[] {
  const located = [...text.matchAll(/<Location\s+"?([^>"]+)"?>([\s\S]*?)<\/Location>/gi)].flatMap(
    ([, path = '', inside = '']) =>
      [...inside.matchAll(/^[ \t]*ProxyPass\s+"?((?:\w+):\/\/[^\s"]+)/gim)].map(([, url = '']) => ({ url, path })),
  );
  const plain = [...text.matchAll(/^[ \t]*ProxyPass\s+"?(\/[^\s"]*)"?\s+"?((?:\w+):\/\/[^\s"]+)/gim)].map(
    ([, path = '', url = '']) => ({ url, path }),
  );
  return [...located, ...plain].filter(({ url }) => !url.startsWith('balancer:'));
}

function members(text: string): Named[] {
  return [...text.matchAll(/^[ \t]*BalancerMember\s+"?((?:\w+):\/\/[^\s"]+)/gim)].map(([, url = '']) => ({ url }));
}
