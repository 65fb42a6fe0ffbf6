import type { HttpReply } from '../../../evidence/port/replies.ts';
import { pageText } from '../../../evidence/reply/page-text.ts';

/** What proxies write if they can't forward a request: those of dev servers, HAProxy, Varnish, Envoy, Traefik, Kong and Apache. */
const words =
  /proxy error|(trying to|could not|failed to|unable to) proxy|no (available server|server is available|healthy upstream)|backend fetch failed|upstream (connect error|request timeout)|invalid response (was received )?from (the|an) upstream|failure to get a peer|error reading from remote server/i;

/** These answer for other servers and have no pages, so an error with their signature is their own. */
const onlyPasses = /^(varnish|envoy|istio-envoy|haproxy|traefik|kong|squid|awselb)/i;

/**
 * Apache and lighttpd answer 503 for a server behind them. When busy themselves, they queue requests or say nothing. @see
 * https://httpd.apache.org/docs/2.4/mod/mod_proxy.html
 */
const ownPages: [server: RegExp, page: RegExp][] = [
  [/^apache/i, /maintenance downtime or capacity problems/i],
  [/^lighttpd/i, /^503 service (unavailable|not available)/i],
];

/** Whether an error is a proxy's own, about a request it couldn't forward. */
export function speaksOfProxy(reply: HttpReply): boolean {
  const { status, server = '' } = reply;
  const text = pageText(reply);
  if (words.test(text)) return true;
  if (status !== 503) return false;
  return onlyPasses.test(server) || ownPages.some(([name, page]) => name.test(server) && page.test(text));
}
