/** Web servers that mostly stand before others, by what they answer when none of those is there. */
const reverseProxies = {
  502: /^(nginx|openresty|caddy|mitm(dump|proxy|web))(\.exe)?$/i,
  503: /^(haproxy|apache2|httpd|traefik|envoy|varnishd|lighttpd)(\.exe)?$/i,
} as const;

/** Whether a program's silence or error may be that of a server behind it. */
export function isReverseProxy(program = ''): boolean {
  return reverseProxies[502].test(program) || answersUnavailable(program);
}

/** Whether it answers 503 Service Unavailable, and not 502 Bad Gateway, when no server is there to forward to. */
export function answersUnavailable(program = ''): boolean {
  return reverseProxies[503].test(program);
}
