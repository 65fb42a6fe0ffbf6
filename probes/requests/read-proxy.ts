/** What Firefox tells of the proxy a request was sent through: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/proxy/ProxyInfo */
interface ProxyInfo {
  type?: string;
  host?: string;
  port?: number;
}

const schemes: Record<string, string> = { http: 'http', https: 'https', socks: 'socks5', socks4: 'socks4' };

/** The proxy of a request, `http://127.0.0.1:8080`, without its user and password. Chromium doesn't report it. */
export function readProxy(details: object): string | undefined {
  const { type = '', host, port }: ProxyInfo = 'proxyInfo' in details && details.proxyInfo ? details.proxyInfo : {};
  const scheme = schemes[type];
  return scheme && host ? `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}` : undefined;
}
