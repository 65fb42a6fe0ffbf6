import type { ReplyOutcome } from '../../../evidence/port/replies.ts';

/** What proxies write when there is nobody to pass a request on to: those of dev servers, HAProxy, Varnish, Envoy, Traefik, Kong, Apache. */
const words =
  /proxy error|(trying to|could not|failed to|unable to) proxy|no (available server|server is available|healthy upstream)|backend fetch failed|upstream (connect error|request timeout)|invalid response (was received )?from (the|an) upstream|failure to get a peer|error reading from remote server/i;

/** These answer for other servers and have no pages: what they sign and is an error is their own word. */
const onlyPasses = /^(varnish|envoy|istio-envoy|haproxy|traefik|kong|squid|awselb)/i;

/**
 * Apache and lighttpd say 503 of a server behind them. A program of their kind that is too busy queues, or says nothing.
 * @see https://httpd.apache.org/docs/2.4/mod/mod_proxy.html
 */
const ownPages: [server: RegExp, page: RegExp][] = [
  [/^apache/i, /maintenance downtime or capacity problems/i],
  [/^lighttpd/i, /^503 service (unavailable|not available)/i],
];

/** Whether an error is a proxy's own word that it could not pass a request on. */
export function speaksOfProxy({ status, server = '', title = '', excerpt = '' }: Page): boolean {
  const text = `${title} ${excerpt}`;
  if (words.test(text)) return true;
  if (status !== 503) return false;
  return onlyPasses.test(server) || ownPages.some(([name, page]) => name.test(server) && page.test(text));
}

type Page = Extract<ReplyOutcome, { kind: 'http' }>;
