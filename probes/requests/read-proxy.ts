/** What Firefox tells of the proxy a request was sent through: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/proxy/ProxyInfo */
interface ProxyInfo {
  type?: string;
  host?: string;
  port?: number;
}

const schemes: Record<string, string> = { http: 'http', https: 'https', socks: 'socks5', socks4: 'socks4' };

/** The proxy of a request, `http://127.0.0.1:8080`, where the browser tells it: Chromium does not. What else stands there, as a user, is left out. */
export function readProxy(details: object): string | undefined {
  const { type = '', host, port }: ProxyInfo = 'proxyInfo' in details && details.proxyInfo ? details.proxyInfo : {};
  const scheme = schemes[type];
  return scheme && host ? `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}` : undefined;
}
